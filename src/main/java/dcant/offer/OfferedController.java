package dcant.offer;

import dcant.api.BadRequest;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what others run for an authority. */
@Controller
class OfferedController {

    private static final int MOST = 100;

    private final Authorities authorities;
    private final Offers offers;

    OfferedController(Authorities authorities, Offers offers) {
        this.authorities = authorities;
        this.offers = offers;
    }

    @SchemaMapping
    CompletableFuture<List<Offer>> offeredBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return authorities
                .around(authority, field)
                .thenCompose(around -> offers.narrow(around, field)
                        .thenCompose(narrow -> offers.of(narrow, field))
                        .thenCombine(
                                offers.national(around, size, field),
                                (narrow, national) -> Stream.concat(narrow.stream(), national.stream())
                                        .limit(size)
                                        .toList()));
    }
}
