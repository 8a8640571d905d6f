package dcant.journal;

import dcant.graph.Graph;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the trail tells of one object. Whoever asks sees to it that the reader may know. */
@Component
public class History {

    private static final String OF_SUBJECTS = """
            UNWIND $keys AS key
            MATCH (entry:AuditEntry {subjectKey: key}) WHERE entry.subjectType = $type
            WITH key, entry ORDER BY entry.position
            RETURN key, entry {.recordedAt, .mutation, .authorityCode, .changesJson} AS row
            """;

    private final Graph graph;

    History(Graph graph) {
        this.graph = graph;
    }

    /** The writes of each of these objects, earliest first, in one statement. */
    public Map<String, List<PastWrite>> of(String type, Collection<String> keys) {
        var history = new HashMap<String, List<PastWrite>>();
        graph.many(OF_SUBJECTS, keys, key -> key, Map.of("type", type), Row.class)
                .forEach((key, rows) ->
                        history.put(key, rows.stream().map(Row::write).toList()));
        return history;
    }

    /**
     * One write.
     *
     * @param authorityCode of the authority that it was done for, null for a coordinator
     */
    public record PastWrite(
            Instant recordedAt, String mutation, @Nullable String authorityCode, List<Change> changes) {}

    private record Row(
            Instant recordedAt, String mutation, @Nullable String authorityCode, String changesJson) {

        PastWrite write() {
            return new PastWrite(recordedAt, mutation, authorityCode, Changes.list(changesJson));
        }
    }
}
