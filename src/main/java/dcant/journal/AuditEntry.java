package dcant.journal;

import dcant.api.GlobalId;
import dcant.graph.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One write, public or not. It names its agent by an id only.
 *
 * @param position 1, 2, 3 and so on, without a gap
 * @param agentId null for what the hub itself wrote
 * @param key id of the agent, slash, idempotency key
 * @param publicSequence number of the first public entry of the same write, null when there is none
 */
record AuditEntry(
        long position,
        Instant recordedAt,
        @Nullable String agentId,
        String mutation,
        @Nullable String authorityCode,
        String subjectType,
        String subjectKey,
        String changesJson,
        String key,
        String inputHash,
        @Nullable Long publicSequence,
        String previousHash,
        String hash) {

    static final Row<AuditEntry> ROW = Row.of(AuditEntry.class, "entry {.*}");

    /** The one after the last; its hash is still to be told. */
    static AuditEntry next(
            Head head,
            Ledger.PrivateChange recorded,
            @Nullable Long publicSequence,
            Ledger.Author author,
            Instant now) {
        return new AuditEntry(
                head.position() + 1,
                now,
                author.agent(),
                author.mutation(),
                recorded.authority(),
                recorded.subject().type(),
                recorded.subject().key(),
                Change.write(recorded.changes()),
                author.key(),
                author.inputHash(),
                publicSequence,
                head.trailHash(),
                "");
    }

    public String subjectId() {
        return GlobalId.of(subjectType, subjectKey);
    }

    public List<Change> changes() {
        return Change.list(changesJson);
    }

    String expectedHash() {
        return Chain.hash(
                previousHash,
                position,
                recordedAt.toString(),
                agentId,
                mutation,
                authorityCode,
                subjectType,
                subjectKey,
                Change.read(changesJson),
                key,
                inputHash,
                publicSequence);
    }
}
