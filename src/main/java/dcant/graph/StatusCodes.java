package dcant.graph;

import java.util.stream.Stream;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/** The database's own word for what went wrong, through either door. */
final class StatusCodes {

    private StatusCodes() {}

    /** Those of a failure and of its causes, such as {@code Neo.ClientError.Transaction.TransactionTimedOut}. */
    static Stream<String> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StatusCodes::of);
    }

    private static String of(Throwable failure) {
        return switch (failure) {
            case QueryExecutionException refused -> refused.getStatusCode();
            case Neo4jException answered -> answered.code();
            case Status.HasStatus stopped -> stopped.status().code().serialize();
            default -> "";
        };
    }
}
