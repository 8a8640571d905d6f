package dcant.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes the graph in one transaction: what it reads are its own writes too. */
public interface GraphWriter extends GraphReader {

    /** Writes, and gives the rows as they come. */
    default List<Map<String, @Nullable Object>> run(Update update, Map<String, ? extends @Nullable Object> parameters) {
        return rows(update.cypher(), parameters);
    }

    /** Writes, and gives all rows, in the order of the statement. */
    default <T> List<T> run(Update update, Map<String, ? extends @Nullable Object> parameters, Class<T> type) {
        return list(update.cypher(), parameters, type);
    }

    /** The same for a statement that gives one row. */
    default <T> T runForOne(Update update, Map<String, ? extends @Nullable Object> parameters, Class<T> type) {
        return Objects.requireNonNull(one(update.cypher(), parameters, type));
    }
}
