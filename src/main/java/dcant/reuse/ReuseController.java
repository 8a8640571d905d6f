package dcant.reuse;

import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who reuses what. */
@Controller
class ReuseController {

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH ()-[reuse:REUSES {id: key}]->()
            RETURN key,
            """ + Reuse.ROW + " AS row";

    private static final String AUTHORITY = """
            UNWIND $keys AS key
            MATCH (authority:Authority)-[:REUSES {id: key}]->()
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final String BUILDING_BLOCK = """
            UNWIND $keys AS key
            MATCH ()-[:REUSES {id: key}]->(block:BuildingBlock)
            RETURN key,
            """ + BuildingBlock.ROW + " AS row";

    private static final PagedStatement<Reuse> OF_AUTHORITY = new PagedStatement<>(
            "Authority.reuses", Reuse.class, """
            MATCH (asked:Authority {code: key})
            OPTIONAL MATCH (asked)-[:LEGAL_BODY]->(body:Authority)
            WITH coalesce(body, asked) AS reuser
            MATCH (reuser)-[reuse:REUSES]->(block:BuildingBlock)
            """, null, Reuse.ROW, List.of(SortKey.ascending("block.slug")));

    private static final String REPLACED_BY = """
            UNWIND $keys AS key
            MATCH ()-[reuse:REUSES {id: key}]->()
            MATCH (block:BuildingBlock {slug: reuse.replacement})
            RETURN key,
            """ + BuildingBlock.ROW + " AS row";

    private final Graph graph;
    private final PagedEdge<Reuse> ofAuthority;

    ReuseController(Graph graph, Pages pages) {
        this.graph = graph;
        this.ofAuthority = pages.edge(OF_AUTHORITY);
    }

    @Bean
    static NodeType reuseNodes(Graph graph) {
        return new NodeType("Reuse", keys -> graph.one(BY_KEYS, keys, key -> key, Reuse.class));
    }

    @SchemaMapping
    CompletableFuture<Connection<Reuse>> reuses(Authority authority, Page page, DataFetchingEnvironment field) {
        return ofAuthority.of(authority.code(), page, field);
    }

    @BatchMapping
    Map<Reuse, Authority> authority(List<Reuse> reuses) {
        return graph.one(AUTHORITY, reuses, Reuse::key, Authority.class);
    }

    @BatchMapping
    Map<Reuse, BuildingBlock> buildingBlock(List<Reuse> reuses) {
        return graph.one(BUILDING_BLOCK, reuses, Reuse::key, BuildingBlock.class);
    }

    @BatchMapping
    Map<Reuse, BuildingBlock> replacedBy(List<Reuse> reuses) {
        return graph.one(REPLACED_BY, reuses, Reuse::key, BuildingBlock.class);
    }
}
