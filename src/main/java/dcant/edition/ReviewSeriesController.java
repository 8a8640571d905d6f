package dcant.edition;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.graph.Row;
import dcant.programme.Priority;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
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
            """;

    private static final String FIGURES =
            "{semester: campaign.semester, isFrozen: edition IS NOT NULL, figures: COLLECT {\n";

    private static final String FROZEN = """
              RETURN {
                status: snapshot.status, health: snapshot.health, progress: snapshot.progress,
                isReviewed: coalesce(snapshot.reviewedIn = campaign.semester, false), reliability: snapshot.reliability
              } AS figure
              UNION ALL
            """;

    private static final String OF_TODAY =
            """
              WHERE edition IS NULL AND %s
              OPTIONAL MATCH (action)<-[:OF]-(review:Review {status: 'VALIDATED'})-[:IN]->(campaign)
              RETURN {
                status: action.status, health: review.health, progress: review.progress,
                isReviewed: review IS NOT NULL, reliability: %s
              } AS figure
            }}""".formatted(Action.livesIn("campaign.semester"), Snapshots.LOWEST_RELIABILITY);

    private static final Edge<List<ReviewedSemester>> OF_ACTION =
            Edge.list("""
            MATCH (:Action {code: key})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)
            """ + SEMESTERS, Row.of(ReviewedSemester.class, FIGURES + """
              MATCH (edition)-[:HOLDS]->(snapshot:ActionSnapshot {code: key})
            """ + FROZEN + """
              MATCH (action:Action {code: key})
            """ + OF_TODAY));

    private static final Edge<List<ReviewedSemester>> OF_PRIORITY =
            Edge.list("""
            MATCH (:Priority {key: key})-[:OF]->(programme:Programme)
            """ + SEMESTERS, Row.of(ReviewedSemester.class, FIGURES + """
              MATCH (edition)-[:HOLDS]->(snapshot:ActionSnapshot)
              WHERE key = edition.programme + '/' + snapshot.priorityNumber
            """ + FROZEN + """
              MATCH (:Priority {key: key})<-[:SERVES]-(action:Action)
            """ + OF_TODAY));

    @Bean
    static Edges<Action> seriesOfActions() {
        var points = ResolvableType.forClassWithGenerics(List.class, ActionReviewPoint.class);
        return Edges.of(Action.class, Action::code)
                .made(
                        "reviewSeries",
                        points,
                        (action, field) -> OF_ACTION
                                .of(action.code(), field)
                                .thenApply(semesters -> semesters.stream()
                                        .map(ActionReviewPoint::of)
                                        .toList()));
    }

    @Bean
    static Edges<Priority> seriesOfPriorities() {
        var points = ResolvableType.forClassWithGenerics(List.class, PriorityReviewPoint.class);
        return Edges.of(Priority.class, Priority::key)
                .made(
                        "reviewSeries",
                        points,
                        (priority, field) -> OF_PRIORITY
                                .of(priority.key(), field)
                                .thenApply(semesters -> semesters.stream()
                                        .map(PriorityReviewPoint::of)
                                        .toList()));
    }
}
