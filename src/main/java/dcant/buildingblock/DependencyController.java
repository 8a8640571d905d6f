package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what a building block stands on, and what stands on it. */
@Controller
class DependencyController {

    private static final int DEEPEST = 6;

    private static final String ROWS = """
            WITH key, block, link, before ORDER BY before, link.reliability
            WITH key, block, link.nature AS nature, min(before) + 1 AS distance, collect(link)[0] AS link
            ORDER BY distance, block.slug, nature
            RETURN key, {
              slug: block.slug, nature: nature, distance: distance,
              reliability: link.reliability, sourceKeys: link.sourceKeys} AS row
            """;

    /** The shortest ways first, then one link more: the nature that counts is that of the last link. */
    private static final String DEPENDENCIES = """
            UNWIND $keys AS key
            MATCH (asked:BuildingBlock {slug: key})
            MATCH way = (asked)-[:DEPENDS_ON*0..5]->(via:BuildingBlock)
            WITH key, asked, via, min(length(way)) AS before
            WHERE before < $depth
            MATCH (via)-[link:DEPENDS_ON]->(block:BuildingBlock)
            WHERE block <> asked
            """ + ROWS;

    private static final String DEPENDENTS = """
            UNWIND $keys AS key
            MATCH (asked:BuildingBlock {slug: key})
            MATCH way = (asked)<-[:DEPENDS_ON*0..5]-(via:BuildingBlock)
            WITH key, asked, via, min(length(way)) AS before
            WHERE before < $depth
            MATCH (via)<-[link:DEPENDS_ON]-(block:BuildingBlock)
            WHERE block <> asked
            """ + ROWS;

    private final Graph graph;
    private final ListEdge<Dependency> dependencies;
    private final ListEdge<Dependency> dependents;

    DependencyController(Graph graph, Pages pages) {
        this.graph = graph;
        this.dependencies = pages.list("BuildingBlock.dependencies", DEPENDENCIES, Dependency.class);
        this.dependents = pages.list("BuildingBlock.dependents", DEPENDENTS, Dependency.class);
    }

    @SchemaMapping
    CompletableFuture<List<Dependency>> dependencies(
            BuildingBlock block, @Argument int depth, DataFetchingEnvironment field) {
        return dependencies.of(block.slug(), parameters(depth), field);
    }

    @SchemaMapping
    CompletableFuture<List<Dependency>> dependents(
            BuildingBlock block, @Argument int depth, DataFetchingEnvironment field) {
        return dependents.of(block.slug(), parameters(depth), field);
    }

    private static Map<String, Integer> parameters(int depth) {
        return Map.of("depth", BadRequest.unlessBetween(1, DEEPEST, "depth", depth));
    }

    @BatchMapping
    Map<Dependency, BuildingBlock> buildingBlock(List<Dependency> dependencies) {
        return graph.one(BuildingBlock.BY_SLUGS, dependencies, Dependency::slug, BuildingBlock.class);
    }
}
