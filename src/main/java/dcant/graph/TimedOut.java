package dcant.graph;

import java.time.Duration;
import java.util.Locale;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionTerminatedException;

/** A statement was stopped because it took longer than {@code hub.limits.transaction}. */
public final class TimedOut extends RuntimeException {

    private static final String CODE = "Neo.ClientError.Transaction.TransactionTimedOut";

    TimedOut(Duration limit, Throwable cause) {
        super(
                "The database worked for more than %s on one field and was stopped. Ask for less, or for smaller pages."
                        .formatted(limit.toString().substring(2).toLowerCase(Locale.ROOT)),
                cause);
    }

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (code(cause).startsWith(CODE)) {
                return true;
            }
        }
        return false;
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case TransactionTerminatedException stopped ->
                stopped.status().code().serialize();
            case QueryExecutionException refused -> refused.getStatusCode();
            case Neo4jException answered -> answered.code();
            default -> "";
        };
    }
}
