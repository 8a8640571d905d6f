package dcant.review;

import dcant.api.Edge;
import dcant.api.Edges;
import dcant.authority.Authority;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers what the pilots and participants of an action think of its review. */
@Controller
class ReviewPositionController {

    private static final Edge<List<ReviewPosition>> POSITIONS =
            Edge.list("MATCH (review:Review {key: key})\n" + ReviewPosition.OF_REVIEW, ReviewPosition.ROW);

    @Bean
    static Edges<Review> positionsOnReviews() {
        return Edges.of(Review.class, Review::key)
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
}
