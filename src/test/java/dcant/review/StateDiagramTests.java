package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.TestProgramme;
import dcant.api.GlobalId;
import dcant.review.StateDiagram.Arrow;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A review goes exactly where the guide draws an arrow; everything else is refused and changes nothing. */
@HubTest
class StateDiagramTests {

    private static final String LOOK = """
            query ($id: ID!, $code: String!) {
              node(id: $id) { ... on Review {
                version status progress returnReason validatedOn history { mutation }
                positions { stance isOutdated } } }
              action(by: {code: $code}) { title status endedIn latestReview { version } }
              journalHead { sequence }
              auditTrail(last: 1) { nodes { position } }
            }
            """;

    /** Whatever is refused in a state has the code of that state. */
    private static final Map<String, Set<String>> REFUSALS = Map.of(
            StateDiagram.NOWHERE,
            Set.of("NOT_FOUND"),
            "DRAFT",
            Set.of("REVIEW_NOT_SUBMITTED"),
            "SUBMITTED",
            Set.of("REVIEW_SUBMITTED"),
            "RETURNED",
            Set.of("REVIEW_NOT_SUBMITTED"),
            "VALIDATED",
            Set.of("REVIEW_VALIDATED"));

    private static final Map<String, String> AGREES = Map.of("stance", "AGREES");

    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final Driver driver;
    private final GraphQlSource source;
    private TestProgramme programme;
    private Semester semester;

    StateDiagramTests(HttpHub hub, Driver driver, GraphQlSource source) {
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.driver = driver;
        this.source = source;
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    /** What can be asked of a review, each by who may. */
    private Map<String, Operation> operations() {
        return Map.of(
                "saveReviewDraft",
                        review -> semester.save(pilot, 1, review.path("version").asInt(), Map.of("progress", 35)),
                "submitReview", review -> semester.submit(pilot, review),
                "returnReview", review -> semester.giveBack(coordinator, review),
                "validateReview", review -> semester.validate(coordinator, review, Map.of()),
                "stateReviewPosition", review -> semester.state(pilot, review, AGREES));
    }

    private void begin() {
        programme.close();
        programme = new TestProgramme(driver);
        semester = new Semester(programme);
        semester.open(coordinator);
    }

    /** A review of a new programme, brought to a state by the shortest way. */
    private JsonNode reviewIn(String state) {
        begin();
        if (state.equals(StateDiagram.NOWHERE)) {
            var id = GlobalId.of("Review", programme.action(1) + "/" + Semester.NAME);
            return JsonMapper.shared().valueToTree(Map.of("id", id, "version", 0));
        }
        var review = semester.save(pilot, 1, 0, Map.of()).data("/saveReviewDraft/review");
        if (!state.equals("DRAFT")) {
            review = semester.submit(pilot, review).data("/submitReview/review");
        }
        if (state.equals("RETURNED")) {
            review = semester.giveBack(coordinator, review).data("/returnReview/review");
        } else if (state.equals("VALIDATED")) {
            review = semester.validate(coordinator, review, Map.of()).data("/validateReview/review");
        }
        assertThat(review.path("status").asString()).isEqualTo(state);
        return review;
    }

    private JsonNode look(JsonNode review) {
        return coordinator
                .ask(LOOK, Map.of("id", review.path("id").asString(), "code", programme.action(1)))
                .data("");
    }

    private static List<String> states() {
        return Stream.concat(
                        Stream.of(StateDiagram.NOWHERE),
                        Arrays.stream(Review.Status.values()).map(Enum::name))
                .toList();
    }

    @Test
    void eachOperationOnAReviewIsTried() {
        assertThat(operations().keySet())
                .isEqualTo(source.schema().getMutationType().getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType())
                                .getName()
                                .equals("ReviewPayload"))
                        .map(GraphQLFieldDefinition::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theHubGoesWhereTheGuideDrawsAnArrowAndNowhereElse() {
        var gone = new HashSet<Arrow>();
        var refused = new TreeMap<String, Set<String>>();
        for (var state : states()) {
            operations().forEach((name, operation) -> attempt(state, name, operation, gone, refused));
        }
        states().stream()
                .filter(state -> gone.stream().noneMatch(arrow -> arrow.from().equals(state)))
                .forEach(state -> gone.add(new Arrow(state, "", StateDiagram.NOWHERE)));

        assertThat(gone)
                .containsExactlyInAnyOrderElementsOf(
                        StateDiagram.all().getFirst().arrows());
        assertThat(refused).isEqualTo(REFUSALS);
    }

    /** What makes a next version of a review is an arrow; a position is a word beside it. */
    private void attempt(
            String state, String name, Operation operation, Set<Arrow> gone, Map<String, Set<String>> refused) {
        var review = reviewIn(state);
        var before = look(review);
        var code = Semester.refusal(operation.on(review));
        var after = look(review);
        if (!code.isEmpty()) {
            refused.computeIfAbsent(state, first -> new HashSet<>()).add(code);
            assertThat(after).as("after %s in %s", name, state).isEqualTo(before);
        } else if (!after.at("/node/version").equals(before.at("/node/version"))) {
            gone.add(new Arrow(state, name, after.at("/node/status").asString()));
        } else {
            assertThat(name).as("in %s", state).isEqualTo("stateReviewPosition");
            assertThat(after.at("/node/status")).isEqualTo(before.at("/node/status"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesOnceTheCampaignIsClosed(Review.Status state) {
        var review = reviewIn(state.name());
        if (state == Review.Status.SUBMITTED) {
            var before = look(review);
            assertThat(Semester.refusal(semester.close(coordinator, true))).isEqualTo("REVIEW_PENDING");
            assertThat(look(review)).isEqualTo(before);
            return;
        }
        assertThat(Semester.refusal(semester.close(coordinator, true))).isEmpty();
        var closed = look(review);

        assertThat(closed.at("/node/status").asString()).isEqualTo(state.name());
        operations()
                .forEach((name, operation) -> assertThat(Semester.refusal(operation.on(review)))
                        .as(name)
                        .isEqualTo("CAMPAIGN_CLOSED"));
        assertThat(look(review)).isEqualTo(closed);
    }

    /** Asks one thing of a review as it was read. */
    private interface Operation {
        Reply on(JsonNode review);
    }
}
