package dcant.programme;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the few lines of a programme.
 *
 * @param key code of the programme, slash, number
 */
public record Priority(
        String key,
        int number,
        String title,
        @Nullable String summary,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of a priority that a statement calls {@code priority}. */
    public static final Row<Priority> ROW =
            Row.of(Priority.class, "priority {.key, .number, .title, .summary, .reliability, .sourceKeys}");

    /** Finds priorities by key. */
    public static final Edge<@Nullable Priority> BY_KEY = Edge.one("MATCH (priority:Priority {key: key})", ROW);

    @Override
    public String nodeKey() {
        return key;
    }
}
