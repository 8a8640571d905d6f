package dcant.journal;

import dcant.api.GlobalId;
import dcant.graph.Row;
import java.time.Instant;
import java.util.List;
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

    /** The one after the last; its hash is still to be told. */
    static JournalEntry next(Head head, Ledger.PublicChange published, Instant now) {
        return new JournalEntry(
                head.sequence() + 1,
                now,
                published.type(),
                published.authority(),
                published.subject().type(),
                published.subject().key(),
                Change.write(published.changes()),
                head.feedHash(),
                "");
    }

    public String subjectId() {
        return GlobalId.of(subjectType, subjectKey);
    }

    public List<Change> changes() {
        return Change.list(changesJson);
    }

    /** What the hash must be: anyone can compute it from what the API shows. */
    String expectedHash() {
        return Chain.hash(
                previousHash,
                sequence,
                recordedAt.toString(),
                type.name(),
                authorityCode,
                subjectId(),
                Change.read(changesJson));
    }
}
