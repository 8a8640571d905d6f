package dcant.edition;

import dcant.buildingblock.ReuseStatus;
import dcant.graph.GraphReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the actions of a programme as they stand. */
final class Snapshots {

    /** Of an {@code action} and the {@code review} that speaks of it, which may be absent. */
    static final String LOWEST_RELIABILITY = """
            CASE
              WHEN 'ILLUSTRATIVE' IN [action.reliability, review.reliability] THEN 'ILLUSTRATIVE'
              WHEN 'INFERRED' IN [action.reliability, review.reliability] THEN 'INFERRED'
              ELSE action.reliability
            END""";

    /** Those that live in a semester, or, without one, all that have not ended before another one. */
    private static final String TAKE = """
            MATCH (programme:Programme {code: $programme})<-[:OF]-(priority:Priority)<-[:SERVES]-(action:Action)
            WHERE ($semester IS NULL OR action.openedIn <= $semester)
              AND (action.endedIn IS NULL OR action.endedIn >= $endedFrom)
            CALL (action) {
              OPTIONAL MATCH (action)<-[:OF]-(review:Review {status: 'VALIDATED'})
              WHERE $semester IS NULL OR review.semester <= $semester
              RETURN review ORDER BY review.semester DESC LIMIT 1
            }
            OPTIONAL MATCH (action)-[:REPLACED_BY]->(other:Action)
            WITH priority, action, review, other,
                 $semester IS NULL OR action.endedIn IS NULL OR action.endedIn <= $semester AS isAsNow
            ORDER BY action.code
            RETURN {
              code: action.code, title: action.title, description: action.description,
              status: CASE WHEN isAsNow THEN action.status ELSE 'ONGOING' END,
              priorityNumber: priority.number, openedIn: action.openedIn,
              endedIn: CASE WHEN isAsNow THEN action.endedIn END,
              health: review.health, progress: review.progress, reviewedIn: review.semester,
              buildingBlockSlugs: COLLECT {
                MATCH (action)-[:BUILDS_ON]->(block:BuildingBlock) RETURN block.slug ORDER BY block.slug },
              dropReason: CASE WHEN isAsNow THEN coalesce(action.dropReason, review.dropReason) END,
              replacement: other.code, decisionBody: action.decisionBody, decidedOn: action.decidedOn,
              minutesUrl: action.minutesUrl,
              reuserCount: COUNT {
                MATCH (action)-[:BUILDS_ON]->(:BuildingBlock)<-[reuse:REUSES]-(reuser:Authority)
                WHERE %s RETURN DISTINCT reuser },
              reliability: %s, sourceKeys: action.sourceKeys} AS row
            """.formatted(ReuseStatus.COUNTS, LOWEST_RELIABILITY);

    private Snapshots() {}

    /** The actions that live in a semester. */
    static List<ActionSnapshot> of(GraphReader graph, String programme, String semester) {
        return take(graph, programme, semester, semester);
    }

    /** The actions of today, and those that ended after a semester. */
    static List<ActionSnapshot> ofToday(GraphReader graph, String programme, String since) {
        return take(graph, programme, null, since);
    }

    private static List<ActionSnapshot> take(
            GraphReader graph, String programme, @Nullable String semester, String endedFrom) {
        var parameters = new HashMap<String, @Nullable Object>(Map.of("programme", programme, "endedFrom", endedFrom));
        parameters.put("semester", semester);
        return graph.list(TAKE, parameters, ActionSnapshot.class);
    }
}
