package dcant.graph;

import java.time.Duration;

/** How long a transaction may take. That of a read is the property {@code hub.limits.transaction}. */
final class Timeouts {

    static final Duration WRITE = Duration.ofSeconds(30);

    /** Long enough for the largest file of the seed. */
    static final Duration FILL = Duration.ofMinutes(5);

    private Timeouts() {}
}
