package dcant.review;

import dcant.access.Access;
import dcant.authority.Authority;
import dcant.graph.Graph;
import dcant.journal.History;
import dcant.journal.History.PastWrite;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers every version of a review, with who changed what: to the pilots of its action and to coordinators. */
@Controller
class ReviewHistoryController {

    private static final String OWN = """
            UNWIND $keys AS key
            MATCH (:Review {key: key})-[:OF]->(action:Action)
            WHERE $seesAll OR EXISTS { (action)<-[:PILOTS]-(pilot:Authority) WHERE pilot.code IN $pilotsFor }
            RETURN key, {key: key} AS row
            """;

    private final Graph graph;
    private final Access access;
    private final History history;

    ReviewHistoryController(Graph graph, Access access, History history) {
        this.graph = graph;
        this.access = access;
        this.history = history;
    }

    @BatchMapping
    Map<Review, List<PastWrite>> history(List<Review> reviews, GraphQLContext request) {
        var visibility = ReviewVisibility.of(access.rights(request));
        var own = graph.many(OWN, reviews, Review::key, visibility, Own.class);
        var keys = reviews.stream()
                .filter(review -> !own.getOrDefault(review, List.of()).isEmpty())
                .map(Review::key)
                .toList();
        var writes = history.of("Review", keys);
        var result = new HashMap<Review, List<PastWrite>>();
        reviews.forEach(review -> result.put(review, writes.getOrDefault(review.key(), List.of())));
        return result;
    }

    @BatchMapping(typeName = "ReviewVersion", field = "authority")
    Map<PastWrite, Authority> authority(List<PastWrite> writes) {
        return graph.one(Authority.BY_CODES, writes, PastWrite::authorityCode, Authority.class);
    }

    private record Own(String key) {}
}
