package dcant.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A way to the database. Both take the same text and parameters and give the same rows. */
interface Door {

    List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters);

    /** What a statement finds for each of the keys. */
    default <T> Map<String, List<T>> lists(
            KeyedStatement<T> statement, Collection<String> keys, RowConverter converter) {
        var lists = new HashMap<String, List<T>>();
        statement.read(this, keys).forEach((key, rows) -> lists.put(key, statement.made(rows, converter)));
        return lists;
    }

    /**
     * One transaction. It is begun anew, work and all, when the database asks for that (a deadlock, a lost leader), a few
     * times; the work may thus run although an earlier run of it was committed.
     */
    <T> T write(Duration limit, Function<Execution, T> work);

    /** Runs statements in a transaction that is open. */
    interface Execution {

        List<Map<String, @Nullable Object>> run(String cypher, Map<String, @Nullable Object> parameters);
    }
}
