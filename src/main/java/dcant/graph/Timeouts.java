package dcant.graph;

import java.time.Duration;

/** How long a transaction may take. That of a read is the property {@code hub.limits.transaction}. */
final class Timeouts {

    /** Long enough for the largest file of the seed. */
    static final Duration WRITE = Duration.ofMinutes(5);

    private Timeouts() {}
}
