package dcant.buildingblock;

import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers one building block, and those that an authority publishes. */
@Controller
class BuildingBlockController {

    private static final String PUBLISHER = """
            UNWIND $keys AS key
            MATCH (:BuildingBlock {slug: key})<-[:PUBLISHES {rank: 0}]-(authority:Authority)
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final PagedStatement<BuildingBlock> PUBLISHED = BuildingBlock.list(
            "Authority.publishes",
            "MATCH (:Authority {code: key})-[:PUBLISHES]->(block:BuildingBlock)",
            null,
            List.of(SortKey.ascending("block.slug")));

    private final Graph graph;
    private final PagedEdge<BuildingBlock> published;

    BuildingBlockController(Graph graph, Pages pages) {
        this.graph = graph;
        this.published = pages.edge(PUBLISHED);
    }

    @Bean
    static NodeType buildingBlockNodes(Graph graph) {
        return new NodeType(
                "BuildingBlock", slugs -> graph.one(BuildingBlock.BY_SLUGS, slugs, slug -> slug, BuildingBlock.class));
    }

    @QueryMapping
    @Nullable
    BuildingBlock buildingBlock(@Argument By by) {
        return graph.one(BuildingBlock.BY_SLUGS, Map.of("keys", List.of(by.slug())), BuildingBlock.class);
    }

    @BatchMapping
    Map<BuildingBlock, Authority> publisher(List<BuildingBlock> blocks) {
        return graph.one(PUBLISHER, blocks, BuildingBlock::slug, Authority.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<BuildingBlock>> publishes(
            Authority authority, Page page, DataFetchingEnvironment field) {
        return published.of(authority.code(), page, field);
    }

    record By(String slug) {}
}
