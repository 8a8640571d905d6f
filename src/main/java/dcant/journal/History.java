package dcant.journal;

import dcant.api.Edge;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the trail tells of one object. Whoever asks sees to it that the reader may know. */
public final class History {

    /** By type and key of the object, a blank between them. */
    private static final Edge<List<Entry>> OF_SUBJECT =
            Edge.list("""
            WITH key, split(key, ' ')[0] AS type, substring(key, size(split(key, ' ')[0]) + 1) AS subject
            MATCH (entry:AuditEntry {subjectKey: subject}) WHERE entry.subjectType = type
            WITH key, entry ORDER BY entry.position
            """, Row.of(Entry.class, "entry {.recordedAt, .mutation, .authorityCode, .changesJson}"));

    private History() {}

    /** The writes of an object, earliest first. */
    public static CompletableFuture<List<PastWrite>> of(String type, String key, DataFetchingEnvironment field) {
        return OF_SUBJECT
                .of(type + " " + key, field)
                .thenApply(rows -> rows.stream().map(Entry::write).toList());
    }

    /**
     * One write.
     *
     * @param authorityCode of the authority that it was done for, null for a coordinator
     */
    public record PastWrite(
            Instant recordedAt, String mutation, @Nullable String authorityCode, List<Change> changes) {}

    private record Entry(
            Instant recordedAt, String mutation, @Nullable String authorityCode, String changesJson) {

        PastWrite write() {
            return new PastWrite(recordedAt, mutation, authorityCode, Change.list(changesJson));
        }
    }
}
