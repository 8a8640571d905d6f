package dcant.graph;

import java.time.Duration;

/** A statement was stopped because it took longer than {@code hub.limits.transaction}. */
public final class TimedOut extends RuntimeException {

    TimedOut(Duration limit, Throwable cause) {
        super(
                "The database was asked to work for more than %s on one field. Ask for less, or for smaller pages."
                        .formatted(limit.toString().substring(2).toLowerCase(java.util.Locale.ROOT)),
                cause);
    }
}
