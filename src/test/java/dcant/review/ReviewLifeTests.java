package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.TestProgramme;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** The life of a review, from its first draft to what it does to its action: contract 07. */
@HubTest
@Tag("doors")
class ReviewLifeTests {

    private static final String ACTION = """
            query ($code: String!) {
              action(by: {code: $code}) {
                title description status endedIn priority { number } latestReview { semester progress }
                buildingBlocks { nodes { slug } } reviews { totalCount }
              }
            }
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final HttpHub partner;
    private final TestProgramme programme;
    private final Semester semester;

    ReviewLifeTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.partner = hub.as("partner");
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @BeforeEach
    void open() {
        assertThat(semester.open(coordinator).path("userErrors")).isEmpty();
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private JsonNode action(int number) {
        return hub.ask(ACTION, Map.of("code", programme.action(number))).data("/action");
    }

    private JsonNode submitted(int action, Map<String, ?> given) {
        var draft = semester.save(pilot, action, 0, given).data("/saveReviewDraft/review");
        return semester.submit(pilot, draft).data("/submitReview/review");
    }

    private static String error(Reply reply, String mutation) {
        return reply.data("/" + mutation + "/userErrors/0/code").asString("");
    }

    @Test
    void isWrittenReturnedWrittenAgainAndValidated() {
        var submitted = submitted(1, Map.of());
        assertThat(submitted.path("status").asString()).isEqualTo("SUBMITTED");

        var returned = semester.giveBack(coordinator, submitted).data("/returnReview/review");
        assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
        var remarks = pilot.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Review { returnReason remarks { field message } } } }",
                        Map.of("id", returned.path("id").asString()))
                .data("/node");
        assertThat(remarks.at("/remarks/0/field").asString()).isEqualTo("PROGRESS");

        var again = semester.save(pilot, 1, returned.path("version").asInt(), Map.of("progress", 35))
                .data("/saveReviewDraft/review");
        var validated = semester.validate(
                        coordinator, semester.submit(pilot, again).data("/submitReview/review"), Map.of())
                .data("/validateReview/review");
        assertThat(validated.path("status").asString()).isEqualTo("VALIDATED");
        assertThat(validated.at("/action/latestReview/progress").asInt()).isEqualTo(35);
        assertThat(action(1).path("status").asString()).isEqualTo("ONGOING");
    }

    @Test
    void doesNotExistForThePublicBeforeItIsValidated() {
        var before = hub.ask("{ journalHead { sequence } }").body();
        var draft = semester.save(pilot, 1, 0, Map.of()).data("/saveReviewDraft/review");
        var unknown = "UmV2aWV3Om5vdGhpbmcvMjAyMC1TMQ";

        for (var reader : new HttpHub[] {hub, partner}) {
            assertThat(node(reader, draft.path("id").asString())).isEqualTo(node(reader, unknown));
        }
        assertThat(action(1).at("/reviews/totalCount").asInt()).isZero();
        assertThat(hub.ask("{ journalHead { sequence } }").body()).isEqualTo(before);
        assertThat(node(pilot, draft.path("id").asString())).contains("\"__typename\":\"Review\"");
        assertThat(node(coordinator, draft.path("id").asString())).contains("\"__typename\":\"Review\"");
        var strangers = semester.submit(partner, draft);
        assertThat(strangers.code()).isEqualTo("FORBIDDEN");
    }

    private static String node(HttpHub as, String id) {
        return as.ask("query ($id: ID!) { node(id: $id) { __typename } }", Map.of("id", id))
                .body();
    }

    @Test
    void isWrittenByThePilotsOfItsActionOnly() {
        var otherAction = semester.save(pilot, 3, 0, Map.of());

        assertThat(otherAction.code()).isEqualTo("FORBIDDEN");
        assertThat(semester.save(coordinator, 3, 0, Map.of()).data("/saveReviewDraft/userErrors"))
                .isEmpty();
    }

    @Test
    void showsTheCurrentDraftInAConflict() {
        semester.save(pilot, 1, 0, Map.of("progress", 10)).data("");

        var second = semester.save(coordinator, 1, 0, Map.of("progress", 90));

        assertThat(error(second, "saveReviewDraft")).isEqualTo("CONFLICT");
        assertThat(second.data("/saveReviewDraft/review/progress").asInt()).isEqualTo(10);
    }

    @Test
    void everyIllegalStepHasACodeOfItsOwn() {
        var draft = semester.save(pilot, 1, 0, Map.of()).data("/saveReviewDraft/review");
        assertThat(error(semester.giveBack(coordinator, draft), "returnReview")).isEqualTo("REVIEW_NOT_SUBMITTED");
        assertThat(error(semester.validate(coordinator, draft, Map.of()), "validateReview"))
                .isEqualTo("REVIEW_NOT_SUBMITTED");

        var submitted = semester.submit(pilot, draft).data("/submitReview/review");
        assertThat(error(semester.submit(pilot, submitted), "submitReview")).isEqualTo("REVIEW_SUBMITTED");
        assertThat(error(semester.save(pilot, 1, 2, Map.of()), "saveReviewDraft"))
                .isEqualTo("REVIEW_SUBMITTED");

        var validated = semester.validate(coordinator, submitted, Map.of()).data("/validateReview/review");
        assertThat(error(semester.save(pilot, 1, 3, Map.of()), "saveReviewDraft"))
                .isEqualTo("REVIEW_VALIDATED");
        assertThat(error(semester.validate(coordinator, validated, Map.of()), "validateReview"))
                .isEqualTo("REVIEW_VALIDATED");
    }

    @Test
    void tellsAllThatIsMissingAtSubmission() {
        var input = new java.util.HashMap<String, Object>();
        input.put("progress", null);
        input.put("health", null);
        input.put("nextMilestone", null);
        var draft = semester.save(pilot, 1, 0, input).data("/saveReviewDraft/review");

        assertThat(semester.submit(pilot, draft)
                        .data("/submitReview/userErrors")
                        .toString())
                .contains("PROGRESS_REQUIRED", "HEALTH_REQUIRED", "MILESTONE_REQUIRED");
        assertThat(error(semester.save(pilot, 1, 1, Map.of("progress", 101)), "saveReviewDraft"))
                .isEqualTo("INVALID_PROGRESS");
    }

    @Test
    void aDropEndsTheActionAndNamesWhatReplacesIt() {
        var input =
                Map.of("decision", "DROP", "dropReason", "Une autre la reprend.", "replacedBy", programme.action(2));

        var validated = semester.validate(
                coordinator,
                submitted(1, input),
                Map.of("decision", Map.of("body", Map.of("code", "ORG-cos"), "decidedOn", "2020-06-15")));

        assertThat(validated.data("/validateReview/userErrors")).isEmpty();
        assertThat(action(1).path("status").asString()).isEqualTo("DROPPED");
        assertThat(action(1).path("endedIn").asString()).isEqualTo("2020-S1");
    }

    @Test
    void onlyAGovernanceBodyDecides() {
        var submitted = submitted(1, Map.of("decision", "COMPLETE"));

        var refused = semester.validate(
                coordinator,
                submitted,
                Map.of("decision", Map.of("body", Map.of("inseeCode", "35238"), "decidedOn", "2020-06-15")));

        assertThat(error(refused, "validateReview")).isEqualTo("NOT_A_GOVERNANCE_BODY");
        assertThat(action(1).path("status").asString()).isEqualTo("PLANNED");
    }

    @Test
    void anEnrichedActionTakesInWhatTheReviewSays() {
        var input = Map.of(
                "decision",
                "ENRICH",
                "enrichment",
                Map.of("title", "Un nouveau titre", "priorityNumber", 2, "addBuildingBlocks", new String[] {
                    "franceconnect"
                }));

        semester.validate(coordinator, submitted(1, input), Map.of()).data("");

        assertThat(action(1).path("title").asString()).isEqualTo("[Exemple fictif] Un nouveau titre");
        assertThat(action(1).at("/priority/number").asInt()).isEqualTo(2);
        assertThat(action(1).at("/buildingBlocks/nodes/0/slug").asString()).isEqualTo("franceconnect");
    }

    @Test
    void whatItSpeaksOfMustExist() {
        assertThat(error(semester.save(pilot, 1, 0, Map.of("replacedBy", programme.action(1))), "saveReviewDraft"))
                .isEqualTo("NOT_FOUND");
        assertThat(error(
                        semester.save(
                                pilot, 1, 0, Map.of("enrichment", Map.of("addBuildingBlocks", new String[] {"nothing"
                                }))),
                        "saveReviewDraft"))
                .isEqualTo("NOT_FOUND");
        assertThat(error(
                        Semester.send(
                                pilot,
                                "SaveDraft",
                                Map.of(
                                        "actionCode", programme.action(1),
                                        "semester", "2021-S1",
                                        "decision", "CONTINUE")),
                        "saveReviewDraft"))
                .isEqualTo("CAMPAIGN_NOT_OPEN");
    }

    @Test
    void coPilotsMayDisagreeAndNobodyIsHindered() {
        var draft = semester.save(pilot, 1, 0, Map.of()).data("/saveReviewDraft/review");
        assertThat(error(semester.state(pilot, draft, Map.of("stance", "DISAGREES")), "stateReviewPosition"))
                .isEqualTo("COMMENT_REQUIRED");

        var stated = semester.state(
                        pilot,
                        draft,
                        Map.of("stance", "RESERVATIONS", "health", "SUPPORT_NEEDED", "comment", "Trop tôt."))
                .data("/stateReviewPosition");

        assertThat(stated.path("userErrors")).isEmpty();
        assertThat(stated.at("/review/isConsensual").asBoolean()).isFalse();
        var positions = stated.at("/review/positions");
        assertThat(positions.at("/0/authority/code").asString()).isEqualTo("ORG-fictif-service-etat-exemple");
        assertThat(positions.at("/0/stance").isNull()).isTrue();
        assertThat(positions.at("/1/stance").asString()).isEqualTo("RESERVATIONS");
        assertThat(positions.at("/1/isOutdated").asBoolean()).isFalse();

        semester.save(pilot, 1, 1, Map.of("progress", 20)).data("");
        assertThat(semester.positions(pilot, draft).at("/1/isOutdated").asBoolean())
                .isTrue();
        assertThat(semester.state(partner, draft, Map.of("stance", "AGREES")).code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void tellsItsHistoryToItsPilotsOnly() {
        var submitted = submitted(1, Map.of());
        semester.validate(coordinator, submitted, Map.of()).data("");
        var history = "query ($id: ID!) { node(id: $id) { ... on Review { history { mutation authority { code }"
                + " changes { field before after } } } } }";
        var id = Map.of("id", submitted.path("id").asString());

        var own = pilot.ask(history, id).data("/node/history");

        assertThat(own.values().stream().map(write -> write.path("mutation").asString()))
                .containsExactly("saveReviewDraft", "submitReview", "validateReview");
        assertThat(own.at("/0/authority/code").asString()).isEqualTo("ORG-fictif-syndicat-exemple");
        assertThat(hub.ask(history, id).code()).isEqualTo("UNAUTHORIZED");
    }
}
