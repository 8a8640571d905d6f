package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import dcant.review.HistoryStep.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/**
 * Whatever is asked in whatever order, the hub answers what the rules say and shows each reader what it may see. The
 * histories are those of the first seeds: {@code -Ddcant.histories=1000} plays more of them, and
 * {@code -Ddcant.histories.seed=17} plays one.
 */
@HubTest
class ReviewHistoriesTests {

    private static final int HISTORIES = Integer.getInteger("dcant.histories", 50);
    private static final int STEPS = 16;

    private final Map<Reader, HttpHub> readers = new EnumMap<>(Reader.class);
    private final Driver driver;

    ReviewHistoriesTests(HttpHub hub, Driver driver) {
        this.driver = driver;
        readers.put(Reader.ANONYMOUS, hub);
        readers.put(Reader.PARTNER, hub.as("partner"));
        readers.put(Reader.PILOT, hub.as("contributor"));
        readers.put(Reader.COORDINATOR, hub.as("coordinator"));
    }

    static LongStream seeds() {
        var one = Long.getLong("dcant.histories.seed");
        return one == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(one);
    }

    /** What a pilot, a coordinator and a stranger can be told. */
    @Test
    void theFirstHistoriesMeetEveryAnswer() {
        var answers = new HashSet<String>();
        for (long seed = 1; seed <= 50; seed++) {
            var model = new ReviewModel();
            var history = new RandomHistory(seed, model);
            for (int number = 1; number <= STEPS; number++) {
                answers.add(model.answer(history.next()));
            }
        }
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "",
                        "UNAUTHORIZED",
                        "FORBIDDEN",
                        "NOT_FOUND",
                        "CONFLICT",
                        "IDEMPOTENCY_KEY_REUSED",
                        "INVALID_PROGRESS",
                        "COMMENT_REQUIRED",
                        "PROGRESS_REQUIRED",
                        "ENRICHMENT_REQUIRED",
                        "DROP_REASON_REQUIRED",
                        "REVIEW_SUBMITTED",
                        "REVIEW_VALIDATED",
                        "REVIEW_NOT_SUBMITTED",
                        "REVIEW_PENDING",
                        "REVIEWS_MISSING",
                        "CAMPAIGN_CLOSED");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theHubDoesWhatTheRulesSay(long seed) {
        var told = new ArrayList<String>();
        try (var programme = new TestProgramme(driver)) {
            var played = new PlayedReviews(programme, readers);
            var model = new ReviewModel();
            var history = new RandomHistory(seed, model);
            for (int number = 1; number <= STEPS; number++) {
                var step = history.next();
                told.add("%d. %s: ".formatted(number, step));
                var expected = model.answer(step);
                told.set(number - 1, told.getLast() + (expected.isEmpty() ? "done" : expected));
                played.check(step, expected, model);
            }
            readers.keySet().forEach(reader -> played.checkSeen(reader, model));
            assertThat(played.recorded()).as("writes in the trail").isEqualTo(model.recorded());
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "-Ddcant.histories.seed=%d%n%s%n%s"
                            .formatted(seed, String.join(System.lineSeparator(), told), failure.getMessage()),
                    failure);
        }
    }
}
