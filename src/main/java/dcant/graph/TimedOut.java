package dcant.graph;

import java.time.Duration;
import java.util.Locale;

/** A query was stopped because its statements took longer than {@code hub.limits.transaction} together. */
public final class TimedOut extends RuntimeException {

    private static final String CODE = "Neo.ClientError.Transaction.TransactionTimedOut";

    TimedOut(Duration limit) {
        super("The database worked for more than %s on this query and was stopped. Ask for less, or for smaller pages."
                .formatted(limit.toString().substring(2).toLowerCase(Locale.ROOT)));
    }

    TimedOut(Duration limit, Throwable cause) {
        this(limit);
        initCause(cause);
    }

    static boolean isBehind(Throwable failure) {
        return failure instanceof TimedOut || StatusCodes.behind(failure).anyMatch(code -> code.startsWith(CODE));
    }
}
