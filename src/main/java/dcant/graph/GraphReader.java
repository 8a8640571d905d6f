package dcant.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the graph, by itself or in a transaction that also writes. */
public interface GraphReader {

    /** The rows as they come: column name to value. */
    List<Map<String, @Nullable Object>> rows(String cypher, Map<String, ? extends @Nullable Object> parameters);

    /** A map that a statement returned, as a record. */
    <T> T convert(@Nullable Object row, Class<T> type);

    /** All rows, in the order of the statement. */
    default <T> List<T> list(String cypher, Map<String, ? extends @Nullable Object> parameters, Class<T> type) {
        return rows(cypher, parameters).stream()
                .map(row -> convert(row.get("row"), type))
                .toList();
    }

    /** The first row, or null when there is none. */
    default <T> @Nullable T one(String cypher, Map<String, ? extends @Nullable Object> parameters, Class<T> type) {
        var rows = list(cypher, parameters, type);
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
