package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.review.HistoryStep.Reader;
import dcant.review.HistoryStep.Restart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is asked in whatever order, and whenever the hub starts again, it answers what the rules say and shows each
 * reader what it may see. The histories are those of the first seeds: {@code -Dhistories=1000} plays more of them, and
 * {@code -Ddcant.histories.seed=17} plays one.
 */
class ReviewHistoriesIT {

    private static final int HISTORIES = Integer.getInteger("dcant.histories", 50);
    private static final int STEPS = 16;

    private static final RestartedHub HUB = new RestartedHub(Path.of("target", "histories-data"));

    @AfterAll
    static void stop() {
        HUB.close();
    }

    static LongStream seeds() {
        var one = Long.getLong("dcant.histories.seed");
        return one == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(one);
    }

    /** What a pilot, a coordinator and a stranger can be told, and the hub is started again among it. */
    @Test
    void theFirstHistoriesMeetEveryAnswer() {
        var answers = new HashSet<String>();
        var steps = new ArrayList<HistoryStep>();
        for (long seed = 1; seed <= 50; seed++) {
            var model = new ReviewModel();
            var history = new RandomHistory(seed, model);
            for (int number = 1; number <= STEPS; number++) {
                steps.add(history.next());
                answers.add(model.answer(steps.getLast()));
            }
        }
        assertThat(steps).hasAtLeastOneElementOfType(Restart.class);
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
        try (var programme = HUB.programme()) {
            var played = new PlayedReviews(programme, HUB);
            var model = new ReviewModel();
            var history = new RandomHistory(seed, model);
            for (int number = 1; number <= STEPS; number++) {
                var step = history.next();
                told.add("%d. %s: ".formatted(number, step));
                var expected = model.answer(step);
                told.set(number - 1, told.getLast() + (expected.isEmpty() ? "done" : expected));
                played.check(step, expected, model);
            }
            for (var reader : Reader.values()) {
                played.checkSeen(reader, model);
            }
            assertThat(played.recorded()).as("writes in the trail").isEqualTo(model.recorded());
            assertThat(HUB.undocumentedProperties())
                    .as("properties of another type")
                    .isEmpty();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "-Ddcant.histories.seed=%d%n%s%n%s"
                            .formatted(seed, String.join(System.lineSeparator(), told), failure.getMessage()),
                    failure);
        }
    }
}
