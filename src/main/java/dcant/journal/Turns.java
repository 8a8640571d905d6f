package dcant.journal;

import dcant.graph.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the writes of this hub into the database one after the other, in the order they came. They would wait for each other
 * there too, at the head of the journal, but hold a connection meanwhile, and the database wakes them late.
 */
final class Turns {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final ReentrantLock turn = new ReentrantLock(true);

    /** @throws Unavailable when the turn does not come; nothing was done then */
    <T> T take(Supplier<T> write) {
        await();
        try {
            return write.get();
        } finally {
            turn.unlock();
        }
    }

    private void await() {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Other writes took their time before this one, and nothing was written.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The hub stops, and nothing was written.");
        }
    }
}
