package dcant.durability;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.durability.Written.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The packaged hub, killed at random moments while four write to it, has each acknowledged write once. */
class KillIT {

    private static final int KILLS = Integer.getInteger("dcant.kills", 3);
    private static final long SEED = Long.getLong("dcant.kills.seed", System.nanoTime());
    private static final int WRITERS = 4;
    private static final int LONGEST_MILLIS = 6_000;
    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final Duration NEXT_START = Duration.parse(System.getProperty("dcant.kills.back.within", "PT30S"));
    private static final Path DATA = Path.of("target", "durability", "hub");

    private final Random random = new Random(SEED);
    private final AtomicInteger campaigns = new AtomicInteger();
    private final List<Writer> writers = IntStream.rangeClosed(1, WRITERS)
            .mapToObj(number -> new Writer(new Script("writer-" + number, new Random(random.nextLong()), campaigns)))
            .toList();

    @Test
    void hasEachAcknowledgedWriteOnceAfterEachKill() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        for (int kills = 0; kills <= KILLS; kills++) {
            try (var hub = new HubProcess(DATA, kills == 0 ? FIRST_START : NEXT_START)) {
                check(hub, kills);
                if (kills < KILLS) {
                    killWhileWriting(hub);
                }
            } catch (AssertionError | RuntimeException | ExecutionException failure) {
                throw new AssertionError("-Ddcant.kills.seed=%d, kill %d".formatted(SEED, kills), failure);
            }
        }
        assertThat(acknowledged()).isNotEmpty();
    }

    private void killWhileWriting(HubProcess hub) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = writers.stream()
                    .map(writer -> threads.submit(() -> writer.writeUntilKilled(hub.coordinator())))
                    .toList();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            var stopped = writing.stream().filter(Future::isDone).toList();
            hub.kill();
            for (var writer : writing) {
                writer.get();
            }
            assertThat(stopped).as("cut off while the hub ran").isEmpty();
        }
    }

    private void check(HubProcess hub, int kills) throws IOException {
        var unknown = unknown();
        var before = Written.in(hub.coordinator());
        checkConsistent(before);
        checkAgainst(before, unknown);
        for (var writer : writers) {
            writer.repeat(hub.coordinator());
        }
        var after = Written.in(hub.coordinator());
        checkConsistent(after);
        checkAgainst(after, List.of());
        System.out.printf(
                "After kill %d: back in %.1f s; of %d writes without an answer %d were written; %d acknowledged so far%n",
                kills,
                hub.start().toMillis() / 1e3,
                unknown.size(),
                unknown.size() - (after.trail().size() - before.trail().size()),
                acknowledged().size());
    }

    /** All that was acknowledged is in the trail, once, and nothing else but what nobody had an answer to. */
    private void checkAgainst(Written written, List<String> unknown) {
        assertThat(written.trail()).extracting(Entry::mark).doesNotHaveDuplicates();
        var unexpected = written.trail().stream().collect(toMap(Entry::mark, Entry::subject));
        var lost = new HashMap<>(acknowledged());
        lost.entrySet().removeIf(write -> write.getValue().equals(unexpected.get(write.getKey())));
        unexpected.keySet().removeAll(acknowledged().keySet());
        unknown.forEach(unexpected::remove);
        assertThat(lost).as("acknowledged, and not there").isEmpty();
        assertThat(unexpected).as("there, and sent by nobody").isEmpty();
    }

    /** The trail, the feed and what is written say the same. */
    private static void checkConsistent(Written written) {
        var trail = written.trail();
        assertThat(written.titles())
                .containsExactlyInAnyOrderElementsOf(trail.stream()
                        .map(Entry::mark)
                        .filter(mark -> mark.startsWith("proposeAction "))
                        .map(mark -> mark.substring("proposeAction ".length()))
                        .toList());
        var published =
                trail.stream().filter(entry -> entry.publicSequence() != null).toList();
        assertThat(written.versions()).isEqualTo(published.stream().collect(groupingBy(Entry::subject, counting())));
        assertThat(published.stream().map(Entry::publicSequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, published.size()).boxed().toList());
        assertThat(written.verification().toString())
                .isEqualTo("{\"isIntact\":true,\"firstFault\":null,\"auditEntries\":%d,\"journalEntries\":%d}"
                        .formatted(trail.size() + 1, published.size()));
    }

    private Map<String, String> acknowledged() {
        var all = new HashMap<String, String>();
        writers.forEach(writer -> all.putAll(writer.acknowledged()));
        return all;
    }

    private List<String> unknown() {
        return writers.stream()
                .map(Writer::unknown)
                .filter(Objects::nonNull)
                .map(Write::mark)
                .toList();
    }
}
