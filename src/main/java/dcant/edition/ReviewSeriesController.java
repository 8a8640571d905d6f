package dcant.edition;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.graph.Row;
import dcant.programme.Priority;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    private static final Edge<List<ReviewedSemester>> OF_ACTION = figures(
            "MATCH (:Action {code: key})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)",
            "{code: key})",
            "(action:Action {code: key})");

    private static final Edge<List<ReviewedSemester>> OF_PRIORITY = figures(
            "MATCH (:Priority {key: key})-[:OF]->(programme:Programme)",
            ") WHERE key = edition.programme + '/' + snapshot.priorityNumber",
            "(:Priority {key: key})<-[:SERVES]-(action:Action)");

    /** Those of the edition where there is one, or else those of today. */
    private static Edge<List<ReviewedSemester>> figures(String programme, String frozen, String ofToday) {
        return Edge.list(programme + "\n" + SEMESTERS, Row.of(ReviewedSemester.class, """
            {semester: campaign.semester, isFrozen: edition IS NOT NULL, figures: COLLECT {
              MATCH (edition)-[:HOLDS]->(snapshot:ActionSnapshot %s
              RETURN {
                status: snapshot.status, health: snapshot.health, progress: snapshot.progress,
                isReviewed: coalesce(snapshot.reviewedIn = campaign.semester, false), reliability: snapshot.reliability
              } AS figure
              UNION ALL
              MATCH %s
              WHERE edition IS NULL AND %s
              OPTIONAL MATCH (action)<-[:OF]-(review:Review {status: 'VALIDATED'})-[:IN]->(campaign)
              RETURN {
                status: action.status, health: review.health, progress: review.progress,
                isReviewed: review IS NOT NULL, reliability: %s
              } AS figure
            }}""".formatted(
                        frozen, ofToday, Action.livesIn("campaign.semester"), Snapshots.LOWEST_RELIABILITY)));
    }

    @Bean
    static Edges<Action> seriesOfActions() {
        return series(Action.class, Action::code, OF_ACTION, ActionReviewPoint.class, ActionReviewPoint::of);
    }

    @Bean
    static Edges<Priority> seriesOfPriorities() {
        return series(Priority.class, Priority::key, OF_PRIORITY, PriorityReviewPoint.class, PriorityReviewPoint::of);
    }

    private static <P, T> Edges<P> series(
            Class<P> type,
            Function<P, @Nullable String> key,
            Edge<List<ReviewedSemester>> edge,
            Class<T> pointType,
            Function<ReviewedSemester, T> point) {
        return Edges.of(type, key)
                .made(
                        "reviewSeries",
                        ResolvableType.forClassWithGenerics(List.class, pointType),
                        (parent, field) -> edge.of(key.apply(parent), field)
                                .thenApply(semesters ->
                                        semesters.stream().map(point).toList()));
    }
}
