package dcant.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

/** The door to a database in the same process: no wire, no serialisation. */
final class InProcessDoor implements Door {

    private final GraphDatabaseService database;
    private final Duration timeout;

    InProcessDoor(GraphDatabaseService database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        return database.executeTransactionally(cypher, parameters, InProcessDoor::rows, timeout);
    }

    @SuppressWarnings("NullAway") // the database declares its values non-null, and returns nulls
    private static List<Map<String, @Nullable Object>> rows(Result result) {
        return result.stream().toList();
    }

    @Override
    public void write(Collection<Statement> statements) {
        try (var transaction = database.beginTx(Timeouts.WRITE.toSeconds(), TimeUnit.SECONDS)) {
            for (var statement : statements) {
                transaction
                        .execute(statement.cypher(), Parameters.of(statement.parameters()))
                        .close();
            }
            transaction.commit();
        }
    }
}
