package dcant.need;

import dcant.api.PagedStatement;
import dcant.api.SortKey;
import dcant.buildingblock.BuildingBlock;
import java.util.List;

/** The statements behind the lists of needs. */
final class NeedLists {

    private static final String FITS = "$domain IS NULL OR need.domain = $domain";

    /** The best tier only: all words, all words with the names of what answers, a beginning or a typo, some words. */
    private static final String SEARCH = """
            CALL () {
              CALL db.index.fulltext.queryNodes('need_words', $search.words) YIELD node, score
              RETURN collect([node, score]) AS said
            }
            CALL (said) {
              UNWIND CASE WHEN size(said) = 0 THEN [$search.wordsOrAnswers] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('need_words', text) YIELD node, score
              RETURN collect([node, score]) AS answered
            }
            CALL (said, answered) {
              UNWIND CASE WHEN size(said) + size(answered) = 0 THEN [$search.beginning, $search.withTypo] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('need_spelling', text) YIELD node, score
              RETURN collect([node, score]) AS close
            }
            CALL (said, answered, close) {
              UNWIND CASE WHEN size(said) + size(answered) + size(close) = 0 THEN [$search.some] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('need_words', text) YIELD node, score
              RETURN collect([node, score]) AS partly
            }
            UNWIND said + answered + close + partly AS found
            WITH found[0] AS need, max(found[1]) AS score
            WITH need, toInteger(round(1000 * score)) AS score,
              CASE WHEN need.foldedTitle = $search.name THEN 0 WHEN $search.name IN need.foldedAliases THEN 1 ELSE 2 END AS rank
            """;

    private static final SortKey SLUG = SortKey.ascending("need.slug");

    static final PagedStatement<Need> ALL =
            new PagedStatement<>("needs", Need.ROW, "MATCH (need:Need)", FITS, List.of(SLUG));

    static final PagedStatement<Need> FOUND = new PagedStatement<>(
            "needs/search",
            Need.ROW,
            SEARCH,
            FITS,
            List.of(SortKey.ascending("rank"), SortKey.descending("score"), SLUG));

    static final PagedStatement<Need> OF_BUILDING_BLOCK = new PagedStatement<>(
            "BuildingBlock.needs",
            Need.ROW,
            "MATCH (:BuildingBlock {slug: key})-[meets:MEETS]->(need:Need)",
            null,
            List.of(SortKey.ascending("meets.rank"), SLUG));

    static final PagedStatement<BuildingBlock> BUILDING_BLOCKS = BuildingBlock.list(
            "Need.buildingBlocks",
            "MATCH (:Need {slug: key})<-[meets:MEETS]-(block:BuildingBlock)",
            null,
            List.of(SortKey.ascending("meets.rank"), SortKey.ascending("block.slug")));

    private NeedLists() {}
}
