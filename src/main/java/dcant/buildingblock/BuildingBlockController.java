package dcant.buildingblock;

import dcant.api.BadRequest;
import dcant.api.Connection;
import dcant.api.Page;
import dcant.api.Pages;
import dcant.api.SearchTerms;
import dcant.api.SearchTerms.Property;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers one building block, and lists of them: what a person types, filters, orders, and how the list falls into values.
 */
@Controller
class BuildingBlockController {

    private static final List<Property> NAMED = List.of(
            new Property("foldedName", 4),
            new Property("foldedAliases", 3),
            new Property("foldedLocalNames", 1),
            new Property("foldedNeeds", 1));

    private final Pages pages;
    private final BuildingBlockConditions conditions;

    BuildingBlockController(Pages pages, BuildingBlockConditions conditions) {
        this.pages = pages;
        this.conditions = conditions;
    }

    @QueryMapping
    CompletableFuture<@Nullable BuildingBlock> buildingBlock(@Argument By by, DataFetchingEnvironment field) {
        return BuildingBlock.BY_SLUG.of(by.slug(), field);
    }

    @QueryMapping
    Connection<BuildingBlock> buildingBlocks(
            @Argument @Nullable String search,
            @Argument BuildingBlockConditions.@Nullable BuildingBlockFilter filter,
            @Argument BuildingBlockLists.@Nullable BuildingBlockOrder orderBy,
            Page page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("clauses", conditions.of(filter).clauses());
        parameters.put("order", orderBy == null ? null : orderBy.field());
        if (search == null) {
            requireNoRelevance(orderBy);
            return pages.read(BuildingBlockLists.ALL.orderedBy(orderBy), page, parameters);
        }
        parameters.put("search", search(SearchTerms.of(search)));
        return pages.read(BuildingBlockLists.FOUND.orderedBy(orderBy), page, parameters);
    }

    private static void requireNoRelevance(BuildingBlockLists.@Nullable BuildingBlockOrder order) {
        if (order != null && order.field() == BuildingBlockLists.BuildingBlockOrder.Field.RELEVANCE) {
            throw new BadRequest("The order RELEVANCE needs a text in `search`.");
        }
    }

    private static Map<String, String> search(SearchTerms terms) {
        return Map.of(
                "name", terms.folded(),
                "slug", terms.slug(),
                "words", terms.allIn(NAMED),
                "wordsOrSummary", terms.all(),
                "beginning", terms.beginning(),
                "withTypo", terms.withTypoIn(NAMED));
    }

    @SchemaMapping(typeName = "BuildingBlockConnection")
    BuildingBlockFacets facets(Connection<BuildingBlock> buildingBlocks) {
        return BuildingBlockFacets.of(buildingBlocks.facets());
    }

    record By(String slug) {}
}
