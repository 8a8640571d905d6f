package dcant.offer;

import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;

/** Answers who runs what for whom. */
@Controller
class OfferController {

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
}
