package dcant.offer;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what others run for an authority. */
@Controller
class OfferedController {

    private static final int MOST = 100;

    private static final String OFFERED = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (asked:Authority {code: key})
              %s
              %s
              WITH asked, offer, block, width ORDER BY width, block.slug, provider.code
              WITH offer, asked, block, width WHERE width < 2 OR %s
              RETURN offer LIMIT $first
            }
            RETURN key, %s AS row
            """.formatted(Reach.PLACES, Reach.REACHING, Reach.IS_OPEN, Offer.ROW);

    private final ListEdge<Offer> offered;

    OfferedController(Pages pages) {
        this.offered = pages.list("Authority.offeredBuildingBlocks", OFFERED, Offer.class);
    }

    @SchemaMapping
    CompletableFuture<List<Offer>> offeredBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return offered.of(authority.code(), Map.of("first", size), field);
    }
}
