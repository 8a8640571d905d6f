package dcant.edition;

import dcant.action.Action;
import dcant.graph.Graph;
import dcant.programme.Priority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers progress and health over the semesters, ready to plot: nothing is carried over or filled in. */
@Controller
class ReviewSeriesController {

    /** The semesters of a programme that have an edition, or whose campaign is open. */
    private static final String SEMESTERS = """
            MATCH (programme)<-[:OF]-(campaign:ReviewCampaign)
            OPTIONAL MATCH (campaign)<-[:FREEZES]-(edition:Edition)
            WITH key, campaign, edition
            WHERE edition IS NOT NULL OR campaign.status = 'OPEN'
              OR campaign.status = 'PLANNED' AND campaign.opensOn <= date.realtime('Europe/Paris')
            WITH key, campaign, edition ORDER BY campaign.semester
            RETURN key, {semester: campaign.semester, isFrozen: edition IS NOT NULL, figures: COLLECT {
            """;

    private static final String FROZEN = """
              RETURN {
                status: snapshot.status, health: snapshot.health, progress: snapshot.progress,
                isReviewed: coalesce(snapshot.reviewedIn = campaign.semester, false), reliability: snapshot.reliability
              } AS figure
              UNION ALL
            """;

    private static final String OF_TODAY = """
              WHERE edition IS NULL AND action.openedIn <= campaign.semester
                AND (action.endedIn IS NULL OR action.endedIn >= campaign.semester)
              OPTIONAL MATCH (action)<-[:OF]-(review:Review {status: 'VALIDATED'})-[:IN]->(campaign)
              RETURN {
                status: action.status, health: review.health, progress: review.progress,
                isReviewed: review IS NOT NULL, reliability:
            """ + Snapshots.LOWEST_RELIABILITY + """

              } AS figure
            }} AS row
            """;

    private static final String OF_ACTIONS = """
            UNWIND $keys AS key
            MATCH (:Action {code: key})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)
            """ + SEMESTERS + """
              MATCH (edition)-[:HOLDS]->(snapshot:ActionSnapshot {code: key})
            """ + FROZEN + """
              MATCH (action:Action {code: key})
            """ + OF_TODAY;

    private static final String OF_PRIORITIES = """
            UNWIND $keys AS key
            MATCH (:Priority {key: key})-[:OF]->(programme:Programme)
            """ + SEMESTERS + """
              MATCH (edition)-[:HOLDS]->(snapshot:ActionSnapshot)
              WHERE key = edition.programme + '/' + snapshot.priorityNumber
            """ + FROZEN + """
              MATCH (:Priority {key: key})<-[:SERVES]-(action:Action)
            """ + OF_TODAY;

    private final Graph graph;

    ReviewSeriesController(Graph graph) {
        this.graph = graph;
    }

    @BatchMapping(typeName = "Action", field = "reviewSeries")
    Map<Action, List<ActionReviewPoint>> ofActions(List<Action> actions) {
        return points(graph.many(OF_ACTIONS, actions, Action::code, ReviewedSemester.class), ActionReviewPoint::of);
    }

    @BatchMapping(typeName = "Priority", field = "reviewSeries")
    Map<Priority, List<PriorityReviewPoint>> ofPriorities(List<Priority> priorities) {
        return points(
                graph.many(OF_PRIORITIES, priorities, Priority::key, ReviewedSemester.class), PriorityReviewPoint::of);
    }

    private static <P, T> Map<P, List<T>> points(
            Map<P, List<ReviewedSemester>> semesters, Function<ReviewedSemester, T> point) {
        var points = new LinkedHashMap<P, List<T>>();
        semesters.forEach(
                (parent, all) -> points.put(parent, all.stream().map(point).toList()));
        return points;
    }
}
