package dcant.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import dcant.review.Semester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Progress and health over the semesters, without a point that nobody stated. */
@HubTest
@Tag("doors")
class ReviewSeriesTests {

    private static final String OF_ACTION = """
            query ($code: String!) { action(by: {code: $code}) {
              reviewSeries { semester isFrozen status progress health reliability } } }
            """;

    private static final String OF_PRIORITY = """
            query ($programme: String!) { programme(code: $programme) { priorities { reviewSeries {
              semester isFrozen actionCount reviewedCount unreviewedCount healthCounts { health count }
              meanProgress progressCount illustrativeCount reliability } } } }
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final TestProgramme programme;
    private final Semester semester;

    ReviewSeriesTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private void validate(int action, Map<String, ?> given) {
        var draft = semester.save(pilot, action, 0, given).data("/saveReviewDraft/review");
        var submitted = semester.submit(pilot, draft).data("/submitReview/review");
        semester.validate(coordinator, submitted, Map.of()).data("");
    }

    private JsonNode action(int number) {
        return hub.ask(OF_ACTION, Map.of("code", programme.action(number))).data("/action/reviewSeries");
    }

    private JsonNode priority(int number) {
        return hub.ask(OF_PRIORITY, Map.of("programme", programme.code()))
                .data("/programme/priorities/" + (number - 1) + "/reviewSeries");
    }

    private static List<String> counts(JsonNode point) {
        return List.of("actionCount", "reviewedCount", "unreviewedCount", "progressCount", "illustrativeCount").stream()
                .map(name -> point.path(name).asString())
                .toList();
    }

    @Test
    void hasAPointForEachEditionAndForTheOpenCampaign() {
        semester.open(coordinator);
        validate(1, Map.of());
        validate(2, Map.of("progress", 45, "health", "SECURE"));
        semester.close(coordinator, true).data("");
        semester.openAgain(coordinator, "2020-S2");
        semester.save(pilot, 1, 0, Map.of("semester", "2020-S2", "progress", 99))
                .data("");

        var action = action(1);
        assertThat(action).hasSize(2);
        assertThat(action.at("/0/isFrozen").asBoolean()).isTrue();
        assertThat(action.at("/0/progress").asInt()).isEqualTo(40);
        assertThat(action.at("/0/reliability").asString()).isEqualTo("ILLUSTRATIVE");
        assertThat(action.at("/1/isFrozen").asBoolean()).isFalse();
        assertThat(action.at("/1/status").asString()).isEqualTo("ONGOING");
        assertThat(action.at("/1/progress").isNull()).isTrue();
        assertThat(action(3).at("/0/health").isNull()).isTrue();

        var priority = priority(1);
        assertThat(counts(priority.path(0))).containsExactly("3", "2", "1", "2", "2");
        assertThat(priority.at("/0/meanProgress").asDouble()).isEqualTo(42.5);
        assertThat(priority.at("/0/healthCounts").values().stream()
                        .map(count -> count.path("count").asInt()))
                .containsExactly(1, 1, 0, 0);
        assertThat(counts(priority.path(1))).containsExactly("3", "0", "3", "0", "0");
        assertThat(priority.at("/1/meanProgress").isNull()).isTrue();
        assertThat(counts(priority(2).path(0))).containsExactly("0", "0", "0", "0", "0");
    }

    @Test
    void carriesNothingOverFromTheSemesterBefore() {
        semester.open(coordinator);
        validate(1, Map.of());
        semester.close(coordinator, true).data("");
        semester.openAgain(coordinator, "2020-S2");
        coordinator
                .ask(
                        """
                        mutation ($input: CloseReviewCampaignInput!) { closeReviewCampaign(input: $input) {
                          userErrors { code } } }
                        """,
                        Map.of(
                                "input",
                                Map.of("programme", programme.code(), "semester", "2020-S2", "carryOverMissing", true)))
                .data("");

        assertThat(action(1).at("/1/isFrozen").asBoolean()).isTrue();
        assertThat(action(1).at("/1/progress").isNull()).isTrue();
        assertThat(priority(1).at("/1/reviewedCount").asInt()).isZero();
    }

    @Test
    void showsTheSeededExamplesAsExamples() {
        var points = hub.ask(OF_ACTION, Map.of("code", "P2-08")).data("/action/reviewSeries");

        assertThat(points.at("/0/semester").asString()).isEqualTo("2018-S1");
        assertThat(points.at("/1/progress").asInt()).isEqualTo(10);
        assertThat(points.at("/3/health").asString()).isEqualTo("COMPROMISED");
        assertThat(points.at("/3/reliability").asString()).isEqualTo("ILLUSTRATIVE");
        assertThat(points.at("/4/progress").isNull()).isTrue();
        assertThat(points.at("/4/status").asString()).isEqualTo("DROPPED");
        assertThat(points.at("/5/status").isNull()).isTrue();
    }

    @Test
    void readsAllSeriesInOneStatementForEachEdge() {
        var reply = hub.ask("""
                { programme(code: "dcant-2018-2020") { priorities { reviewSeries { meanProgress }
                  actions { nodes { reviewSeries { progress } } } } } }
                """);

        assertThat(reply.data("/programme/priorities")).hasSize(4);
        assertThat(reply.statements()).isLessThanOrEqualTo(5);
    }
}
