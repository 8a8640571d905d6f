package dcant.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.TestProgramme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** Many who write the same thing at once: one of them wins, and all the others learn why. */
@HubTest
@Tag("doors")
class WriteRaceTests {

    private static final int AT_ONCE = 20;

    /** The lock is the same through every door: the others are looked at for less long. */
    private static final int ROUNDS =
            System.getProperty("hub.graph.door") == null && !Boolean.getBoolean("dcant.test.server") ? 100 : 20;

    private final HttpHub coordinator;
    private final TestProgramme programme;

    WriteRaceTests(HttpHub hub, Driver driver) {
        this.coordinator = hub.as("coordinator");
        this.programme = new TestProgramme(driver);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private static List<Reply> together(IntFunction<Reply> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, AT_ONCE)
                    .<Callable<Reply>>mapToObj(number -> () -> request.apply(number))
                    .toList();
            return threads.invokeAll(calls).stream().map(WriteRaceTests::get).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Reply get(java.util.concurrent.Future<Reply> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void oneOfTwentyEditsOfAVersionWinsAndTheOthersSeeTheCurrentOne() {
        Writes.open(coordinator, programme.code(), "2020-S1").data("");
        for (int round = 1; round <= ROUNDS; round++) {
            var version = round;
            var answers = together(
                    number -> Writes.reschedule(coordinator, programme.code(), "2020-S1", version, "2100-07-01"));

            var conflicts = answers.stream()
                    .map(answer -> answer.data("/rescheduleReviewCampaign"))
                    .filter(answer ->
                            answer.at("/userErrors/0/code").asString("").equals("CONFLICT"))
                    .toList();
            assertThat(conflicts)
                    .as("round %d", round)
                    .hasSize(AT_ONCE - 1)
                    .allSatisfy(conflict -> assertThat(
                                    conflict.at("/reviewCampaign/version").asInt())
                            .isEqualTo(version + 1));
        }
    }

    @Test
    void twentyCopiesOfAMutationWithOneKeyHaveOneEffectAndOneAnswer() {
        var key = Map.of("idempotencyKey", "copie-" + System.nanoTime());
        var before = sequence();

        var answers = together(number -> Writes.open(coordinator, programme.code(), "2020-S1", key));

        assertThat(answers.stream()
                        .map(answer -> answer.data("/openReviewCampaign"))
                        .distinct())
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("userErrors")).isEmpty());
        assertThat(sequence()).isEqualTo(before + 1);
    }

    private int sequence() {
        return coordinator
                .ask("{ journalHead { sequence } }")
                .data("/journalHead/sequence")
                .asInt();
    }

    @Test
    void aKeyIsNotTakenForAnotherInputButForAnotherAgent() {
        var key = Map.of("idempotencyKey", "une-cle-" + System.nanoTime());
        Writes.open(coordinator, programme.code(), "2020-S1", key).data("");

        var otherInput = Writes.open(coordinator, programme.code(), "2020-S2", key);
        assertThat(otherInput.data("/openReviewCampaign/userErrors/0/code").asString())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        var otherMutation = Writes.propose(coordinator, programme.code(), proposal(key));
        assertThat(otherMutation.data("/proposeAction/userErrors/0/code").asString())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static Map<String, Object> proposal(Map<String, String> key) {
        return Map.of("idempotencyKey", key.get("idempotencyKey"), "authority", Map.of("code", "COM-35238"));
    }

    @Test
    void twentyCreationsOfOneCampaignMakeOne() {
        var answers = together(number -> Writes.open(
                coordinator,
                programme.code(),
                "2020-S1",
                Map.of("idempotencyKey", "creation-" + number + "-" + System.nanoTime())));

        assertThat(answers)
                .filteredOn(
                        answer -> answer.data("/openReviewCampaign/userErrors").isEmpty())
                .hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.data("/openReviewCampaign/reviewCampaign/semester")
                                .asString())
                        .isEqualTo("2020-S1"));
    }
}
