package dcant.bench;

import dcant.durability.HubClient;
import dcant.durability.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes to a hub from several connections, each after the answer to the write before, and says how many writes a second
 * were acknowledged. Half of them are public changes.
 *
 * <p>Arguments: the address of a hub that nobody wrote to before, how many write at once, seconds of warm-up and of
 * measure. The answer is one line: writes, writes a second, median and 99th percentile in milliseconds.
 */
public final class Writers {

    private final HubClient hub;
    private final AtomicInteger campaigns = new AtomicInteger();

    private Writers(HubClient hub) {
        this.hub = hub;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var writers = new Writers(HubClient.signIn(URI.create(arguments[0]), "coordinator"));
        var atOnce = Integer.parseInt(arguments[1]);
        writers.write("warm", atOnce, Duration.ofSeconds(Integer.parseInt(arguments[2])));
        var seconds = Integer.parseInt(arguments[3]);
        var times = writers.write("bench", atOnce, Duration.ofSeconds(seconds));
        System.out.printf(
                Locale.ROOT,
                "%d %.0f %.1f %.1f%n",
                times.size(),
                (double) times.size() / seconds,
                times.get(times.size() / 2).toNanos() / 1e6,
                times.get(times.size() * 99 / 100).toNanos() / 1e6);
    }

    /** How long each acknowledged write took, shortest first. */
    private List<Duration> write(String name, int atOnce, Duration duration)
            throws InterruptedException, ExecutionException {
        var end = Instant.now().plus(duration);
        var work = new ArrayList<Callable<List<Duration>>>();
        for (int number = 1; number <= atOnce; number++) {
            var script = new Script(name + "-" + number, new Random(number), campaigns);
            work.add(() -> write(script, end));
        }
        var times = new ArrayList<Duration>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                times.addAll(done.get());
            }
        }
        times.sort(null);
        return times;
    }

    private List<Duration> write(Script script, Instant end) throws IOException {
        var times = new ArrayList<Duration>();
        for (var begin = Instant.now(); begin.isBefore(end); begin = Instant.now()) {
            script.next().send(hub);
            times.add(Duration.between(begin, Instant.now()));
        }
        return times;
    }
}
