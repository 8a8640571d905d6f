package dcant.programme;

import dcant.api.Node;
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
    public static final String ROW = "priority {.key, .number, .title, .summary, .reliability, .sourceKeys}";

    /** Reads priorities by key. */
    public static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (priority:Priority {key: key})
            RETURN key,
            """ + ROW + " AS row";

    @Override
    public String nodeKey() {
        return key;
    }
}
