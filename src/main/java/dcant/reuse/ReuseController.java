package dcant.reuse;

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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who reuses what. */
@Controller
class ReuseController {

    private static final PagedStatement<Reuse> OF_AUTHORITY = new PagedStatement<>(
            "Authority.reuses", Reuse.class, """
            MATCH (asked:Authority {code: key})
            OPTIONAL MATCH (asked)-[:LEGAL_BODY]->(body:Authority)
            WITH coalesce(body, asked) AS reuser
            MATCH (reuser)-[reuse:REUSES]->(block:BuildingBlock)
            """, null, Reuse.ROW, List.of(SortKey.ascending("block.slug")));

    private final Authorities authorities;
    private final BuildingBlocks blocks;
    private final PagedEdge<Reuse> ofAuthority;

    ReuseController(Authorities authorities, BuildingBlocks blocks, Pages pages) {
        this.authorities = authorities;
        this.blocks = blocks;
        this.ofAuthority = pages.edge(OF_AUTHORITY);
    }

    @Bean
    static NodeType reuseNodes(Graph graph) {
        return new NodeType("Reuse", keys -> graph.one(Reuse.BY_KEYS, keys, key -> key, Reuse.class));
    }

    @SchemaMapping
    CompletableFuture<Connection<Reuse>> reuses(Authority authority, Page page, DataFetchingEnvironment field) {
        return ofAuthority.of(authority.code(), page, field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> authority(Reuse reuse, DataFetchingEnvironment field) {
        return authorities.of(reuse.authorityCode(), field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable BuildingBlock> buildingBlock(Reuse reuse, DataFetchingEnvironment field) {
        return blocks.of(reuse.slug(), field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable BuildingBlock> replacedBy(Reuse reuse, DataFetchingEnvironment field) {
        return blocks.of(reuse.replacement(), field);
    }
}
