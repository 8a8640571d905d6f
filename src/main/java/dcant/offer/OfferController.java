package dcant.offer;

import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.BuildingBlocks;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who runs what for whom. */
@Controller
class OfferController {

    private static final String TERRITORIES = """
            UNWIND $keys AS key
            MATCH ()-[offer:OFFERS {id: key}]->()
            UNWIND offer.territories AS code
            MATCH (authority:Authority {code: code})
            WITH key, authority ORDER BY authority.code
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final PagedStatement<Offer> OF_AUTHORITY = new PagedStatement<>(
            "Authority.offers", Offer.class, """
            MATCH (asked:Authority {code: key})
            OPTIONAL MATCH (asked)-[:LEGAL_BODY]->(body:Authority)
            WITH coalesce(body, asked) AS provider
            MATCH (provider)-[offer:OFFERS]->(block:BuildingBlock)
            """, null, Offer.ROW, List.of(SortKey.ascending("block.slug")));

    private static final PagedStatement<Offer> OF_BUILDING_BLOCK = new PagedStatement<>(
            "BuildingBlock.offers",
            Offer.class,
            "MATCH (:BuildingBlock {slug: key})<-[offer:OFFERS]-(provider:Authority)",
            null,
            Offer.ROW,
            List.of(SortKey.ascending("provider.code")));

    private final Graph graph;
    private final Authorities authorities;
    private final BuildingBlocks blocks;
    private final PagedEdge<Offer> ofAuthority;
    private final PagedEdge<Offer> ofBuildingBlock;

    OfferController(Graph graph, Authorities authorities, BuildingBlocks blocks, Pages pages) {
        this.graph = graph;
        this.authorities = authorities;
        this.blocks = blocks;
        this.ofAuthority = pages.edge(OF_AUTHORITY);
        this.ofBuildingBlock = pages.edge(OF_BUILDING_BLOCK);
    }

    @Bean
    static NodeType offerNodes(Graph graph) {
        return new NodeType("Offer", keys -> graph.one(Offers.BY_KEYS, keys, key -> key, Offer.class));
    }

    @SchemaMapping
    CompletableFuture<Connection<Offer>> offers(Authority authority, Page page, DataFetchingEnvironment field) {
        return ofAuthority.of(authority.code(), page, field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Offer>> offers(BuildingBlock block, Page page, DataFetchingEnvironment field) {
        return ofBuildingBlock.of(block.slug(), page, field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> offeredBy(Offer offer, DataFetchingEnvironment field) {
        return authorities.of(offer.authorityCode(), field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable BuildingBlock> buildingBlock(Offer offer, DataFetchingEnvironment field) {
        return blocks.of(offer.slug(), field);
    }

    @BatchMapping
    Map<Offer, List<Authority>> territories(List<Offer> offers) {
        return graph.many(TERRITORIES, offers, Offer::key, Authority.class);
    }
}
