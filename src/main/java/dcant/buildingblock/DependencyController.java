package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what a building block stands on, and what stands on it. */
@Controller
class DependencyController {

    private static final int DEEPEST = 6;

    private static final Edge<List<Dependency>> DEPENDENCIES =
            ways("(asked)-[:DEPENDS_ON*0..5]->(via:BuildingBlock)", "(via)-[link:DEPENDS_ON]->(block:BuildingBlock)");

    private static final Edge<List<Dependency>> DEPENDENTS =
            ways("(asked)<-[:DEPENDS_ON*0..5]-(via:BuildingBlock)", "(via)<-[link:DEPENDS_ON]-(block:BuildingBlock)");

    /** The shortest ways first, then one link more: the nature that counts is that of the last link. */
    private static Edge<List<Dependency>> ways(String way, String last) {
        return Edge.list("""
            MATCH (asked:BuildingBlock {slug: key})
            MATCH way = %s
            WITH key, asked, via, min(length(way)) AS before
            WHERE before < $depth
            MATCH %s
            WHERE block <> asked
            WITH key, block, link, before ORDER BY before, link.reliability
            WITH key, block, link.nature AS nature, min(before) + 1 AS distance, collect(link)[0] AS link
            ORDER BY distance, block.slug, nature
            """.formatted(way, last), Row.of(Dependency.class, """
            {
              slug: block.slug, nature: nature, distance: distance,
              reliability: link.reliability, sourceKeys: link.sourceKeys}"""));
    }

    @Bean
    static Edges<Dependency> linksOfDependencies() {
        return Edges.of(Dependency.class, Dependency::slug).to("buildingBlock", BuildingBlock.BY_SLUG);
    }

    @SchemaMapping
    CompletableFuture<List<Dependency>> dependencies(
            BuildingBlock block, @Argument int depth, DataFetchingEnvironment field) {
        return DEPENDENCIES.of(block.slug(), parameters(depth), field);
    }

    @SchemaMapping
    CompletableFuture<List<Dependency>> dependents(
            BuildingBlock block, @Argument int depth, DataFetchingEnvironment field) {
        return DEPENDENTS.of(block.slug(), parameters(depth), field);
    }

    private static Map<String, Integer> parameters(int depth) {
        return Map.of("depth", BadRequest.unlessBetween(1, DEEPEST, "depth", depth));
    }
}
