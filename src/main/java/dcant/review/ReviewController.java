package dcant.review;

import dcant.action.Action;
import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers reviews, to each reader those that it may see. */
@Controller
class ReviewController {

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (review:Review {key: key}) WHERE
            """ + ReviewVisibility.IS_VISIBLE + " RETURN " + Review.ROW + " AS row";

    private static final String LATEST = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (:Action {code: key})<-[:OF]-(review:Review {status: 'VALIDATED'})
              RETURN review ORDER BY review.semester DESC LIMIT 1
            }
            RETURN key,
            """ + Review.ROW + " AS row";

    private static final String ACTION = """
            UNWIND $keys AS key
            MATCH (:Review {key: key})-[:OF]->(action:Action)
            RETURN key,
            """ + Action.ROW + " AS row";

    private static final PagedStatement<Review> OF_ACTION = new PagedStatement<>(
            "Action.reviews",
            Review.class,
            "MATCH (:Action {code: key})<-[:OF]-(review:Review)",
            ReviewVisibility.IS_VISIBLE,
            Review.ROW,
            List.of(SortKey.descending("review.semester")));

    private static final PagedStatement<Review> OF_CAMPAIGN = new PagedStatement<>(
            "ReviewCampaign.reviews",
            Review.class,
            "MATCH (:ReviewCampaign {key: key})<-[:IN]-(review:Review)",
            ReviewVisibility.IS_VISIBLE,
            Review.ROW,
            List.of(SortKey.ascending("review.key")));

    private final Graph graph;
    private final ReviewVisibility visibility;
    private final PagedEdge<Review> ofAction;
    private final PagedEdge<Review> ofCampaign;

    ReviewController(Graph graph, ReviewVisibility visibility, Pages pages) {
        this.graph = graph;
        this.visibility = visibility;
        this.ofAction = pages.edge(OF_ACTION);
        this.ofCampaign = pages.edge(OF_CAMPAIGN);
    }

    @Bean
    static NodeType reviewNodes(Graph graph, ReviewVisibility visibility) {
        return new NodeType("Review", (keys, request) -> visible(graph, keys, visibility.of(request)));
    }

    private static Map<String, Review> visible(
            Graph graph, Collection<String> keys, Map<String, @Nullable Object> parameters) {
        parameters.put("keys", keys);
        var found = new HashMap<String, Review>();
        graph.list(BY_KEYS, parameters, Review.class).forEach(review -> found.put(review.key(), review));
        return found;
    }

    @BatchMapping
    Map<Action, Review> latestReview(List<Action> actions) {
        return graph.one(LATEST, actions, Action::code, Review.class);
    }

    @BatchMapping
    Map<Review, Action> action(List<Review> reviews) {
        return graph.one(ACTION, reviews, Review::key, Action.class);
    }

    @BatchMapping
    Map<Review, Action> replacedBy(List<Review> reviews) {
        return graph.one(Action.BY_CODES, reviews, Review::replacement, Action.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<Review>> reviews(Action action, Page page, DataFetchingEnvironment field) {
        return ofAction.of(action.code(), page, visibility.of(field.getGraphQlContext()), field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Review>> reviews(ReviewCampaign campaign, Page page, DataFetchingEnvironment field) {
        return ofCampaign.of(campaign.key(), page, visibility.of(field.getGraphQlContext()), field);
    }

    @SchemaMapping
    List<ReviewRemark> remarks(Review review) {
        return ReviewRemark.read(review.remarksJson());
    }
}
