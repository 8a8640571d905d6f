package dcant.graph;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many pieces of work go on at a time, in the order they came. */
public final class WaitingLine {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Semaphore places;

    public WaitingLine(int atATime) {
        this.places = new Semaphore(atATime, true);
    }

    /** @throws Unavailable when the turn does not come; nothing was done then */
    public <T> T letIn(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void await() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Others took their time before this one, and nothing was done.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The hub stops, and nothing was done.");
        }
    }
}
