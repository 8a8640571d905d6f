package dcant.review;

import dcant.authority.Authority;
import dcant.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers what the pilots and participants of an action think of its review. */
@Controller
class ReviewPositionController {

    private static final String POSITIONS = """
            UNWIND $keys AS key
            MATCH (review:Review {key: key})
            """ + ReviewPosition.ROWS;

    private final Graph graph;

    ReviewPositionController(Graph graph) {
        this.graph = graph;
    }

    @BatchMapping
    Map<Review, List<ReviewPosition>> positions(List<Review> reviews) {
        return graph.many(POSITIONS, reviews, Review::key, ReviewPosition.class);
    }

    @BatchMapping
    Map<Review, Boolean> isConsensual(List<Review> reviews) {
        var consensual = new HashMap<Review, Boolean>();
        positions(reviews)
                .forEach((review, positions) -> consensual.put(
                        review,
                        positions.stream()
                                .allMatch(
                                        position -> position.stance() == null || position.stance() == Stance.AGREES)));
        return consensual;
    }

    @BatchMapping
    Map<ReviewPosition, Authority> authority(List<ReviewPosition> positions) {
        return graph.one(Authority.BY_CODES, positions, ReviewPosition::authorityCode, Authority.class);
    }
}
