package dcant.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement that unwinds {@code $keys} and names in a column {@code key} whose row it is. What it finds for a key depends
 * on no other key.
 */
record KeyedStatement<T>(String cypher, Map<String, @Nullable Object> parameters, Class<T> type) {

    /** The rows of every key, in the order of the statement; a key without any has an empty list. */
    Map<String, List<Object>> read(Door door, Collection<String> keys) {
        var all = new HashMap<String, @Nullable Object>(parameters);
        all.put("keys", keys);
        var byKey = new HashMap<String, List<Object>>();
        keys.forEach(key -> byKey.put(key, new ArrayList<>()));
        for (var row : door.read(cypher, all)) {
            var key = (String) Objects.requireNonNull(row.get("key"), "a column named key");
            Objects.requireNonNull(byKey.get(key), "a key that was asked")
                    .add(Objects.requireNonNull(row.get("row"), "a column named row"));
        }
        return byKey;
    }

    List<T> made(List<Object> rows, RowConverter converter) {
        return rows.stream().map(row -> converter.convert(row, type)).toList();
    }
}
