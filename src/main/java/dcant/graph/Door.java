package dcant.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A way to the database. Both take the same text and parameters and give the same rows. */
interface Door {

    List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters);

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
