package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HubTest;
import dcant.access.Rights;
import dcant.access.Rights.Right;
import dcant.access.Role;
import dcant.action.Action;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Graph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules that are said in Cypher and in Java: when an action is due, what counts as a reuse, who sees a review. */
@HubTest
class RuleTwinTests {

    private static final List<String> SEMESTERS =
            List.of("2017-S2", "2018-S1", "2018-S2", "2019-S1", "2019-S2", "2020-S1", "2020-S2", "2021-S1");

    private static final String LIVING = """
            UNWIND $semesters AS semester
            MATCH (action:Action)
            RETURN {
              semester: semester, openedIn: action.openedIn, endedIn: action.endedIn, lives: %s} AS row
            """.formatted(Action.livesIn("semester"));

    private static final String COUNTING = """
            UNWIND $statuses AS status
            WITH {status: status} AS reuse
            RETURN {status: reuse.status, counts: %s} AS row
            """.formatted(ReuseStatus.COUNTS);

    /** The pilots are those of the action of each review of the seed. */
    private static final String SEEN = """
            MATCH (review:Review)
            RETURN {
              status: review.status, isVisible: %s,
              pilots: COLLECT { MATCH (review)-[:OF]->(:Action)<-[:PILOTS]-(pilot:Authority) RETURN pilot.code }} AS row
            """.formatted(ReviewVisibility.IS_VISIBLE);

    private final Graph graph;

    RuleTwinTests(Graph graph) {
        this.graph = graph;
    }

    @Test
    void anActionIsDueInTheSameSemesters() {
        var inCypher = graph.list(LIVING, Map.of("semesters", SEMESTERS), Living.class);

        assertThat(inCypher).extracting(Living::lives).contains(true, false);
        assertThat(inCypher)
                .allSatisfy(action -> assertThat(Action.livesIn(action.semester(), action.openedIn(), action.endedIn()))
                        .as(action.toString())
                        .isEqualTo(action.lives()));
    }

    @Test
    void theSameReusesCount() {
        var inCypher = graph.list(COUNTING, Map.of("statuses", names()), Counting.class);

        assertThat(inCypher).hasSameSizeAs(ReuseStatus.values());
        assertThat(inCypher)
                .allSatisfy(each ->
                        assertThat(each.status().counts()).as(each.toString()).isEqualTo(each.counts()));
    }

    private static List<String> names() {
        return Arrays.stream(ReuseStatus.values()).map(Enum::name).toList();
    }

    @Test
    void theSameReviewsAreSeen() {
        var pilot = "ORG-fictif-syndicat-exemple";
        for (var rights : List.of(
                new Rights(List.of()),
                new Rights(List.of(new Right(Role.COORDINATOR, null, false))),
                new Rights(List.of(new Right(Role.CONTRIBUTOR, pilot, true))))) {
            var parameters = new HashMap<String, @Nullable Object>(ReviewVisibility.of(rights));
            assertThat(graph.list(SEEN, parameters, Seen.class))
                    .isNotEmpty()
                    .allSatisfy(
                            review -> assertThat(ReviewVisibility.isVisible(review.status(), review.pilots(), rights))
                                    .as(review.toString())
                                    .isEqualTo(review.isVisible()));
        }
    }

    private record Living(
            String semester, String openedIn, @Nullable String endedIn, boolean lives) {}

    private record Counting(ReuseStatus status, boolean counts) {}

    private record Seen(Review.Status status, boolean isVisible, List<String> pilots) {}
}
