package dcant.need;

import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.Pages;
import dcant.api.SearchTerms;
import dcant.api.SearchTerms.Property;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.Domain;
import dcant.graph.Graph;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers needs: what a person says, and what meets it. */
@Controller
class NeedController {

    private static final String BY_SLUGS = """
            UNWIND $keys AS key
            MATCH (need:Need {slug: key})
            RETURN key,
            """ + Need.ROW + " AS row";

    private static final List<Property> SAID =
            List.of(new Property("foldedTitle", 3), new Property("foldedAliases", 2));

    private final Graph graph;
    private final Pages pages;
    private final PagedEdge<BuildingBlock> buildingBlocks;
    private final PagedEdge<Need> ofBuildingBlock;

    NeedController(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
        this.buildingBlocks = pages.edge(NeedLists.BUILDING_BLOCKS);
        this.ofBuildingBlock = pages.edge(NeedLists.OF_BUILDING_BLOCK);
    }

    @Bean
    static NodeType needNodes(Graph graph) {
        return new NodeType("Need", slugs -> graph.one(BY_SLUGS, slugs, slug -> slug, Need.class));
    }

    @QueryMapping
    @Nullable
    Need need(@Argument By by) {
        return graph.one(BY_SLUGS, Map.of("keys", List.of(by.slug())), Need.class);
    }

    @QueryMapping
    Connection<Need> needs(@Argument @Nullable String search, @Argument @Nullable Domain domain, Page page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("domain", domain);
        if (search == null) {
            return pages.read(NeedLists.ALL, page, parameters);
        }
        parameters.put("search", search(SearchTerms.of(search)));
        return pages.read(NeedLists.FOUND, page, parameters);
    }

    private static Map<String, String> search(SearchTerms terms) {
        return Map.of(
                "name", terms.folded(),
                "words", terms.allIn(SAID),
                "wordsOrAnswers", terms.all(),
                "beginning", terms.beginning(),
                "withTypo", terms.withTypo(),
                "some", terms.some());
    }

    @SchemaMapping(typeName = "NeedEdge")
    List<Match> matchedOn(Connection.Edge<Need> edge, DataFetchingEnvironment field) {
        var search = searchOf(field.getExecutionStepInfo());
        return search == null ? List.of() : Match.of(edge.node(), search);
    }

    /** The text that the list of this edge was asked with. */
    private static @Nullable String searchOf(ExecutionStepInfo step) {
        var list = step.getParent();
        while (list.getField().getName().equals("edges")) {
            list = list.getParent();
        }
        return list.getArgument("search");
    }

    @SchemaMapping
    CompletableFuture<Connection<BuildingBlock>> buildingBlocks(Need need, Page page, DataFetchingEnvironment field) {
        return buildingBlocks.of(need.slug(), page, field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Need>> needs(BuildingBlock block, Page page, DataFetchingEnvironment field) {
        return ofBuildingBlock.of(block.slug(), page, field);
    }

    record By(String slug) {}
}
