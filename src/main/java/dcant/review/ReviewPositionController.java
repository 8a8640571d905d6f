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

    /** The pilots, silent or not, State side first; then the participants that spoke. */
    private static final String POSITIONS = """
            UNWIND $keys AS key
            MATCH (review:Review {key: key})-[:OF]->(action:Action)
            MATCH (action)<-[link:PILOTS|PARTICIPATES_IN]-(authority:Authority)
            OPTIONAL MATCH (authority)-[states:STATES]->(review)
            WITH key, review, link, authority, states
            WHERE states IS NOT NULL OR type(link) = 'PILOTS'
            WITH key, review, link, authority, states ORDER BY type(link) DESC, link.side, authority.code
            RETURN key, {
              authorityCode: authority.code, side: link.side,
              role: CASE type(link) WHEN 'PILOTS' THEN 'PILOT' ELSE 'PARTICIPANT' END,
              stance: states.stance, health: states.health, comment: states.comment, statedAt: states.statedAt,
              isOutdated: states IS NOT NULL AND states.textVersion < coalesce(review.textVersion, 1)
            } AS row
            """;

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
