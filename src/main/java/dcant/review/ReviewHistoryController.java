package dcant.review;

import dcant.api.Edge;
import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.graph.Row;
import dcant.journal.History;
import dcant.journal.History.PastWrite;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers every version of a review, with who changed what: to the pilots of its action and to coordinators. */
@Controller
class ReviewHistoryController {

    private static final Edge<@Nullable String> OWN = Edge.one("""
            MATCH (:Review {key: key})-[:OF]->(action:Action)
            WHERE $seesAll OR EXISTS { (action)<-[:PILOTS]-(pilot:Authority) WHERE pilot.code IN $pilotsFor }
            """, Row.of(String.class, "key"));

    @Bean
    static Edges<Review> historyOfReviews(ReviewVisibility visibility) {
        var versions = ResolvableType.forClassWithGenerics(List.class, PastWrite.class);
        return Edges.of(Review.class, Review::key)
                .made(
                        "history",
                        versions,
                        (review, field) -> OWN.of(review.key(), visibility.in(field), field)
                                .thenCompose(own -> own == null
                                        ? CompletableFuture.completedFuture(List.of())
                                        : History.of("Review", own, field)));
    }

    @Bean
    static Edges<PastWrite> linksOfReviewVersions() {
        return Edges.of("ReviewVersion", PastWrite::authorityCode).to("authority", Authority.BY_CODE);
    }
}
