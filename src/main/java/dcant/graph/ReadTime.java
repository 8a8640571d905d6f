package dcant.graph;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** How long the database may work on the reads of one query, all its statements together. Planning does not count. */
final class ReadTime {

    private static final ScopedValue<ReadTime> OF_QUERY = ScopedValue.newInstance();

    /** The database takes less for no limit. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Duration limit;
    private Duration spent = Duration.ZERO;

    private ReadTime(Duration limit) {
        this.limit = limit;
    }

    /** Does the work of a query, which stays on this thread. */
    static <A> A ofQuery(Duration limit, Supplier<A> work) {
        return ScopedValue.where(OF_QUERY, new ReadTime(limit)).call(work::get);
    }

    /**
     * Reads within what is left of a query's time, or within the limit where there is no query.
     *
     * @throws TimedOut when nothing is left
     */
    static <A> A spend(Duration limit, Function<Duration, A> read) {
        return OF_QUERY.isBound() ? OF_QUERY.get().spend(read) : read.apply(limit);
    }

    private <A> A spend(Function<Duration, A> read) {
        var left = limit.minus(spent);
        if (left.compareTo(SHORTEST) < 0) {
            throw new TimedOut(limit);
        }
        var start = System.nanoTime();
        try {
            return read.apply(left);
        } finally {
            spent = spent.plusNanos(System.nanoTime() - start);
        }
    }
}
