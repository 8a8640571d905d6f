package dcant.graph;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransientFailureException;

/** The database cannot answer now, and may later: it is stopping, full, out of reach or has too much to do. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String reason) {
        super(reason);
    }

    Unavailable(Throwable cause) {
        super("The database does not answer.", cause);
    }

    static boolean isBehind(Throwable failure) {
        return switch (failure) {
            case RetryableException ignored -> true;
            case TransientFailureException ignored -> true;
            case TransactionFailureException ignored -> true;
            case DatabaseShutdownException ignored -> true;
            case QueryExecutionException refused -> isOfTheDatabase(refused.getStatusCode());
            case Neo4jException answered -> isOfTheDatabase(answered.code());
            default -> false;
        };
    }

    /** Its transactions or its state, not our text. */
    private static boolean isOfTheDatabase(String code) {
        return code.startsWith("Neo.TransientError.") || code.startsWith("Neo.DatabaseError.Transaction.");
    }
}
