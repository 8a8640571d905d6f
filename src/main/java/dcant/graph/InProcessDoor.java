package dcant.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

/** The door to a database in the same process: no wire, no serialisation. */
final class InProcessDoor implements Door {

    private final GraphDatabaseService database;
    private final Duration timeout;
    private final Plans plans = new Plans();

    InProcessDoor(GraphDatabaseService database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        plans.once(cypher, plan -> database.executeTransactionally(plan, parameters));
        return ReadTime.spend(
                timeout, left -> database.executeTransactionally(cypher, parameters, InProcessDoor::rows, left));
    }

    @SuppressWarnings("NullAway") // the database declares its values non-null, and returns nulls
    private static List<Map<String, @Nullable Object>> rows(Result result) {
        return result.stream().toList();
    }

    @Override
    public <T> T write(Duration limit, Function<Execution, T> work) {
        return Retries.of(() -> once(limit, work));
    }

    private <T> T once(Duration limit, Function<Execution, T> work) {
        try (var transaction = database.beginTx(limit.toSeconds(), TimeUnit.SECONDS)) {
            var result = work.apply((cypher, parameters) -> {
                try (var rows = transaction.execute(cypher, parameters)) {
                    return rows(rows);
                }
            });
            transaction.commit();
            return result;
        }
    }
}
