package dcant.offer;

import dcant.api.BadRequest;
import dcant.authority.Authority;
import dcant.authority.Surroundings;
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

    @SchemaMapping
    CompletableFuture<List<Offer>> offeredBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return Surroundings.of(authority, field)
                .thenCompose(around -> Offers.narrow(around, field)
                        .thenCompose(narrow -> Offers.of(narrow, field))
                        .thenCombine(
                                Offers.national(around, size, field),
                                (narrow, national) -> Stream.concat(narrow.stream(), national.stream())
                                        .limit(size)
                                        .toList()));
    }
}
