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
              CALL (asked, reuser, places, memberships) {
                %s
                UNION ALL
                %s
              }
              RETURN offer ORDER BY width, offer.slug, offer.id LIMIT $first
            }
            RETURN key, %s AS row
            """.formatted(Reach.PLACES, Reach.NARROW, Reach.NATIONAL, Offer.ROW);

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
