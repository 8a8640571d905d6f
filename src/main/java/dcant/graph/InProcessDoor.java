package dcant.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.TransientFailureException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** The door to a database in the same process: no wire, no serialisation. */
final class InProcessDoor implements Door {

    private final GraphDatabaseService database;
    private final Duration timeout;
    private final Plans plans = new Plans();

    /** As the driver does at the other door. */
    private final RetryTemplate again = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .multiplier(3)
            .jitter(Duration.ofMillis(10))
            .maxDelay(Duration.ofSeconds(2))
            .predicate(InProcessDoor::isTransient)
            .build());

    InProcessDoor(GraphDatabaseService database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        plans.once(cypher, plan -> database.executeTransactionally(plan, parameters));
        return database.executeTransactionally(cypher, parameters, InProcessDoor::rows, timeout);
    }

    @SuppressWarnings("NullAway") // the database declares its values non-null, and returns nulls
    private static List<Map<String, @Nullable Object>> rows(Result result) {
        return result.stream().toList();
    }

    @Override
    @SuppressWarnings("NullAway") // the template declares its result nullable whatever the work returns
    public <T> T write(Duration limit, Function<Execution, T> work) {
        try {
            return again.execute(() -> once(limit, work));
        } catch (RetryException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        }
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

    private static boolean isTransient(Throwable failure) {
        return failure instanceof TransientFailureException
                || failure instanceof QueryExecutionException refused
                        && refused.getStatusCode().startsWith("Neo.TransientError");
    }
}
