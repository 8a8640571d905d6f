package dcant.edition;

import dcant.action.Action;
import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.Semester;
import dcant.edition.ProgrammeChanges.DroppedAction;
import dcant.graph.Graph;
import dcant.programme.Programme;
import dcant.review.ReviewPosition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what changed between two editions, or since one: contract 08. */
@Controller
class ProgrammeChangesController {

    private static final String SNAPSHOTS = """
            MATCH (edition:Edition {programme: $programme})-[:HOLDS]->(snapshot:ActionSnapshot)
            WHERE edition.semester > $after AND edition.semester <= $until
            WITH edition, snapshot ORDER BY edition.semester, snapshot.code
            RETURN snapshot {.*} AS row
            """;

    /** On the reviews that gave actions up. */
    private static final Edge<List<ReviewPosition>> POSITIONS =
            Edge.list("""
            MATCH (review:Review {key: key, status: 'VALIDATED', decision: 'DROP'})
            """ + ReviewPosition.OF_REVIEW, ReviewPosition.ROW);

    private static final String LAST = "9999-S2";

    private final Graph graph;

    ProgrammeChangesController(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping
    ProgrammeChanges changes(Programme programme, @Argument String from, @Argument @Nullable String to) {
        if (to != null && to.compareTo(from) < 0) {
            throw new BadRequest("`from` is %s and `to` is %s: give the earlier semester first.".formatted(from, to));
        }
        var before = held(programme, Semester.of(from).previous().toString(), from, from);
        if (to == null) {
            var today = Snapshots.ofToday(
                    graph, programme.code(), Semester.of(from).next().toString());
            return ProgrammeChanges.of(before, held(programme, from, LAST, null), today, null);
        }
        var between = held(programme, from, to, null);
        var last = held(programme, Semester.of(to).previous().toString(), to, to);
        return ProgrammeChanges.of(before, between, last, to);
    }

    private List<ActionSnapshot> held(Programme programme, String after, String until, @Nullable String required) {
        var found = graph.list(
                SNAPSHOTS, Map.of("programme", programme.code(), "after", after, "until", until), ActionSnapshot.class);
        if (required != null && found.isEmpty()) {
            throw new BadRequest(
                    "The programme %s has no edition of %s: its campaign is not closed. `Programme.editions` lists them."
                            .formatted(programme.code(), required));
        }
        return found;
    }

    @Bean
    static Edges<DroppedAction> linksOfDroppedActions() {
        return Edges.<DroppedAction>of(
                        DroppedAction.class,
                        dropped -> dropped.code() + "/" + dropped.action().endedIn())
                .to(
                        "replacedBy",
                        Action.BY_CODE,
                        (DroppedAction dropped) -> dropped.action().replacement())
                .to("positions", POSITIONS);
    }
}
