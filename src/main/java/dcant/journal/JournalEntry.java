package dcant.journal;

import dcant.api.GlobalId;
import dcant.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of public data.
 *
 * @param sequence 1, 2, 3 and so on, without a gap
 * @param changesJson an array of [field, before, after]
 */
record JournalEntry(
        long sequence,
        Instant recordedAt,
        JournalEntryType type,
        @Nullable String authorityCode,
        String subjectType,
        String subjectKey,
        String changesJson,
        String previousHash,
        String hash) {

    static final Row<JournalEntry> ROW = Row.of(JournalEntry.class, "entry {.*}");

    /** The same with its hash. */
    JournalEntry sealed() {
        return new JournalEntry(
                sequence,
                recordedAt,
                type,
                authorityCode,
                subjectType,
                subjectKey,
                changesJson,
                previousHash,
                expectedHash());
    }

    /** What the hash must be: anyone can compute it from what the API shows. */
    String expectedHash() {
        return Chain.hash(
                previousHash,
                sequence,
                recordedAt.toString(),
                type.name(),
                authorityCode,
                GlobalId.of(subjectType, subjectKey),
                Changes.read(changesJson));
    }
}
