package dcant.offer;

import dcant.api.BadRequest;
import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.authority.Surroundings;
import dcant.buildingblock.BuildingBlock;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who runs what for whom, and what others run for an authority. */
@Controller
class OfferController {

    private static final int MOST_OFFERED = 100;

    @Bean
    static Edges<Authority> offersOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).pages("offers", """
                        MATCH (asked:Authority {code: key})
                        OPTIONAL MATCH (asked)-[:LEGAL_BODY]->(body:Authority)
                        WITH coalesce(body, asked) AS provider
                        MATCH (provider)-[offer:OFFERS]->(block:BuildingBlock)
                        """, Offer.ROW, "block.slug");
    }

    @Bean
    static Edges<BuildingBlock> offersOfBuildingBlocks() {
        return Edges.of(BuildingBlock.class, BuildingBlock::slug)
                .pages(
                        "offers",
                        "MATCH (:BuildingBlock {slug: key})<-[offer:OFFERS]-(provider:Authority)",
                        Offer.ROW,
                        "provider.code");
    }

    @Bean
    static Edges<Offer> linksOfOffers() {
        return Edges.of(Offer.class, Offer::key)
                .found(Offer.BY_KEY)
                .to("offeredBy", Authority.BY_CODE, Offer::authorityCode)
                .to("buildingBlock", BuildingBlock.BY_SLUG, Offer::slug)
                .list("territories", """
                        MATCH ()-[offer:OFFERS {id: key}]->()
                        UNWIND offer.territories AS code
                        MATCH (authority:Authority {code: code})
                        WITH key, authority ORDER BY authority.code
                        """, Authority.ROW);
    }

    @SchemaMapping
    CompletableFuture<List<Offer>> offeredBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST_OFFERED, "first", first);
        return Surroundings.of(authority, field)
                .thenCompose(around -> ReachingOffers.narrow(around, field)
                        .thenCompose(narrow -> ReachingOffers.of(narrow, field))
                        .thenCombine(
                                ReachingOffers.national(around, size, field),
                                (narrow, national) -> Stream.concat(narrow.stream(), national.stream())
                                        .limit(size)
                                        .toList()));
    }
}
