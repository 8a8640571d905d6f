package dcant.buildingblock;

import dcant.api.OrderDirection;
import dcant.api.PagedStatement;
import dcant.api.SortKey;
import dcant.buildingblock.BuildingBlockLists.BuildingBlockOrder.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements behind the lists of building blocks: all, or those that a text finds, in each order. */
final class BuildingBlockLists {

    private static final String FITS = """
            $clauses IS NULL OR any(clause IN $clauses WHERE all(test IN clause WHERE test.expected = coalesce(
              CASE test.field
                WHEN 'kind' THEN block.kind IN test.values
                WHEN 'domain' THEN block.domain IN test.values
                WHEN 'licence' THEN block.licence IN test.values
                WHEN 'level' THEN block.level IN test.values
                WHEN 'lifecycle' THEN block.lifecycle IN test.values
                WHEN 'reliability' THEN block.reliability IN test.values
                WHEN 'audience' THEN test.kind IN block.audience
                WHEN 'slug' THEN block.slug IN test.values
              END, false)))
            """;

    /** The best tier only: exact name, all words, all words with the summary, a beginning or a typo. */
    private static final String SEARCH = """
            CALL () {
              MATCH (node:BuildingBlock) WHERE node.slug = $search.slug OR node.foldedName = $search.name
              RETURN collect([node, 1.0]) AS exact
            }
            CALL (exact) {
              UNWIND CASE WHEN size(exact) = 0 THEN [$search.words] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('building_block_words', text) YIELD node, score
              RETURN collect([node, score]) AS named
            }
            CALL (exact, named) {
              UNWIND CASE WHEN size(exact) + size(named) = 0 THEN [$search.wordsOrSummary] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('building_block_words', text) YIELD node, score
              RETURN collect([node, score]) AS described
            }
            CALL (exact, named, described) {
              UNWIND CASE WHEN size(exact) + size(named) + size(described) = 0
                THEN [$search.beginning, $search.withTypo] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('building_block_spelling', text) YIELD node, score
              RETURN collect([node, score]) AS close
            }
            UNWIND exact + named + described + close AS found
            WITH found[0] AS block, max(found[1]) AS score
            WITH block, toInteger(round(1000 * score)) AS score,
              CASE WHEN block.slug = $search.slug THEN 0 WHEN $search.name IN block.foldedAliases THEN 1 ELSE 2 END AS rank
            """;

    /** One text for all orders: the parameter {@code order} names the field. */
    private static final String SORTED_BY = "CASE $order WHEN 'NAME' THEN block.foldedName WHEN 'SLUG' THEN block.slug"
            + " WHEN 'REUSER_COUNT' THEN block.reuserCount WHEN 'SINCE' THEN coalesce(block.since, 0)"
            + " WHEN 'UPDATED_AT' THEN block.updatedAt.epochMillis END";

    private static final SortKey SLUG = SortKey.ascending("block.slug");
    private static final String BY_REUSER_COUNT = """
            MATCH (block:BuildingBlock) WHERE block.reuserCount IS NOT NULL
            WITH block, block.reuserCount AS reuserCount
            """;
    private static final List<SortKey> MOST_REUSED = List.of(SortKey.descending("reuserCount"), SLUG);
    private static final List<SortKey> MOST_RELEVANT = List.of(
            SortKey.ascending("rank"), SortKey.descending("score"), SortKey.descending("block.reuserCount"), SLUG);

    static final BuildingBlockLists ALL = all();
    static final BuildingBlockLists FOUND = found();

    private final Map<BuildingBlockOrder, PagedStatement<BuildingBlock>> ordered = new HashMap<>();
    private final PagedStatement<BuildingBlock> unordered;

    /** Its own order is that of an index, so that a page is read without the rest; the others sort them all. */
    private static BuildingBlockLists all() {
        var unordered = BuildingBlock.list("buildingBlocks", BY_REUSER_COUNT, FITS, MOST_REUSED);
        var lists = new BuildingBlockLists("buildingBlocks", "MATCH (block:BuildingBlock)", unordered);
        lists.ordered.put(new BuildingBlockOrder(Field.REUSER_COUNT, OrderDirection.DESC), unordered);
        return lists;
    }

    private static BuildingBlockLists found() {
        var name = "buildingBlocks/search";
        return new BuildingBlockLists(name, SEARCH, BuildingBlock.foundOnce(name, SEARCH, FITS, MOST_RELEVANT));
    }

    private BuildingBlockLists(String name, String match, PagedStatement<BuildingBlock> unordered) {
        this.unordered = unordered;
        for (var field : Field.values()) {
            for (var direction : OrderDirection.values()) {
                var order = List.of(new SortKey(SORTED_BY, direction == OrderDirection.DESC), SLUG);
                ordered.put(
                        new BuildingBlockOrder(field, direction),
                        BuildingBlock.foundOnce(name + "/" + field + "/" + direction, match, FITS, order));
            }
        }
    }

    PagedStatement<BuildingBlock> orderedBy(@Nullable BuildingBlockOrder order) {
        return order == null || order.field() == Field.RELEVANCE
                ? unordered
                : Objects.requireNonNull(ordered.get(order));
    }

    /** Every statement of every list. */
    static List<PagedStatement<BuildingBlock>> statements() {
        var statements = new ArrayList<PagedStatement<BuildingBlock>>();
        for (var lists : List.of(ALL, FOUND)) {
            statements.add(lists.unordered);
            statements.addAll(lists.ordered.values());
        }
        return statements;
    }

    /** How building blocks are sorted. */
    record BuildingBlockOrder(Field field, OrderDirection direction) {

        enum Field {
            RELEVANCE,
            REUSER_COUNT,
            NAME,
            SLUG,
            SINCE,
            UPDATED_AT
        }
    }
}
