package dcant.review;

import dcant.action.Action;
import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.NodeType;
import dcant.api.PagedStatement;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.campaign.ReviewCampaign;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers reviews, to each reader those that it may see, and what the pilots and participants of an action think of them. */
@Controller
class ReviewController {

    private static final Edge<@Nullable Review> VISIBLE =
            Edge.one("MATCH (review:Review {key: key}) WHERE " + ReviewVisibility.IS_VISIBLE, Review.ROW);

    private static final Edge<Connection<Review>> OF_ACTION = Edge.pages(new PagedStatement<>(
            "Action.reviews",
            Review.ROW,
            "MATCH (:Action {code: key})<-[:OF]-(review:Review)",
            ReviewVisibility.IS_VISIBLE,
            List.of(SortKey.descending("review.semester"))));

    private static final Edge<Connection<Review>> OF_CAMPAIGN = Edge.pages(new PagedStatement<>(
            "ReviewCampaign.reviews",
            Review.ROW,
            "MATCH (:ReviewCampaign {key: key})<-[:IN]-(review:Review)",
            ReviewVisibility.IS_VISIBLE,
            List.of(SortKey.ascending("review.key"))));

    private static final Edge<List<ReviewPosition>> POSITIONS =
            Edge.list("MATCH (review:Review {key: key})\n" + ReviewPosition.OF_REVIEW, ReviewPosition.ROW);

    @Bean
    static NodeType reviewNodes(ReviewVisibility visibility) {
        return new NodeType("Review", VISIBLE, visibility::of);
    }

    @Bean
    static Edges<Action> reviewsOfActions(ReviewVisibility visibility) {
        return Edges.of(Action.class, Action::code)
                .asked("reviews", OF_ACTION, visibility::in)
                .one("latestReview", """
                        CALL (key) {
                          MATCH (:Action {code: key})<-[:OF]-(review:Review {status: 'VALIDATED'})
                          RETURN review ORDER BY review.semester DESC LIMIT 1
                        }
                        """, Review.ROW);
    }

    @Bean
    static Edges<ReviewCampaign> reviewsOfCampaigns(ReviewVisibility visibility) {
        return Edges.of(ReviewCampaign.class, ReviewCampaign::key).asked("reviews", OF_CAMPAIGN, visibility::in);
    }

    @Bean
    static Edges<Review> linksOfReviews() {
        return Edges.of(Review.class, Review::key)
                .to("action", Action.BY_CODE, Review::actionCode)
                .to("replacedBy", Action.BY_CODE, Review::replacement)
                .to("positions", POSITIONS)
                .made(
                        "isConsensual",
                        ResolvableType.forClass(Boolean.class),
                        (review, field) -> POSITIONS
                                .of(review.key(), field)
                                .thenApply(positions -> positions.stream().noneMatch(ReviewPosition::objects)));
    }

    @Bean
    static Edges<ReviewPosition> linksOfReviewPositions() {
        return Edges.of(ReviewPosition.class, ReviewPosition::authorityCode).to("authority", Authority.BY_CODE);
    }

    @SchemaMapping
    List<ReviewRemark> remarks(Review review) {
        return ReviewRemark.read(review.remarksJson());
    }
}
