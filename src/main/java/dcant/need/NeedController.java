package dcant.need;

import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.Page;
import dcant.api.Pages;
import dcant.api.SearchTerms;
import dcant.api.SearchTerms.Property;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.Domain;
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

    private static final List<Property> SAID =
            List.of(new Property("foldedTitle", 3), new Property("foldedAliases", 2));

    private final Pages pages;

    NeedController(Pages pages) {
        this.pages = pages;
    }

    @Bean
    static Edges<Need> linksOfNeeds() {
        return Edges.of(Need.class, Need::slug)
                .found(Need.BY_SLUG)
                .to("buildingBlocks", Edge.pages(NeedLists.BUILDING_BLOCKS));
    }

    @Bean
    static Edges<BuildingBlock> needsOfBuildingBlocks() {
        return Edges.of(BuildingBlock.class, BuildingBlock::slug).to("needs", Edge.pages(NeedLists.OF_BUILDING_BLOCK));
    }

    @QueryMapping
    CompletableFuture<@Nullable Need> need(@Argument By by, DataFetchingEnvironment field) {
        return Need.BY_SLUG.of(by.slug(), field);
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

    record By(String slug) {}
}
