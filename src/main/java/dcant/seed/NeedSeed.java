package dcant.seed;

import static dcant.seed.Column.required;

import dcant.buildingblock.Domain;
import java.util.List;

/** What people in authorities ask for, and what meets it. */
final class NeedSeed {

    private static final SeedFile NEEDS = SeedFile.of(
                    "needs",
                    """
                    CREATE (need:Need)
                    SET need = row {.slug, .title, .aliases, .domain, .foldedTitle, .foldedAliases}
                    """,
                    required("slug", Form.matching("[a-z0-9-]+", "payer-cantine")),
                    required("title", Form.TEXT),
                    required("aliases", Form.listOf(Form.TEXT)),
                    required("domain", Form.oneOf(Domain.class)))
            .keyed("need", "", "slug")
            .folded("title", "aliases");

    private static final SeedFile NEED_BUILDING_BLOCKS = SeedFile.ofFacts(
                    "need-building-blocks",
                    """
                    MATCH (need:Need {slug: row.need})
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    CREATE (block)-[:MEETS {
                      rank: row.rank, reason: row.reason, reliability: row.reliability, sourceKeys: row.sources}]->(need)
                    WITH block, collect(need.foldedTitle) AS titles, collect(need.foldedAliases) AS aliases
                    SET block.foldedNeeds = reduce(texts = titles, more IN aliases | texts + more)
                    WITH count(*) AS blocks
                    MATCH (block:BuildingBlock)-[:MEETS]->(need:Need)
                    WITH need, collect(block.foldedName) AS names, collect(block.foldedAliases) AS aliases
                    SET need.foldedAnswers = reduce(texts = names, more IN aliases | texts + more)
                    """,
                    required("need", Form.reference("need", "")),
                    required("buildingBlock", Form.BUILDING_BLOCK),
                    required("rank", Form.integer(1, 20)),
                    required("reason", Form.TEXT))
            .keyed("answer", "", "need", "buildingBlock");

    static final List<SeedFile> FILES = List.of(NEEDS, NEED_BUILDING_BLOCKS);

    private NeedSeed() {}
}
