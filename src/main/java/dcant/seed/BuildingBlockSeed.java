package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.authority.AuthorityKind;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.Dependency;
import dcant.buildingblock.Domain;
import dcant.buildingblock.Figure;
import dcant.buildingblock.Provider;
import dcant.buildingblock.Terms;
import java.util.List;

/** What can be reused, what it stands on, who makes it, and what sources count of it. */
final class BuildingBlockSeed {

    private static final SeedFile BUILDING_BLOCKS = SeedFile.ofFacts(
                    "building-blocks",
                    """
                    CREATE (block:BuildingBlock)
                    SET block = row {.slug, .name, .aliases, .kind, .domain, .summary, .licence, .url,
                      .sourceCodeUrl, .documentationUrl, .joinUrl, .since, .level, .audience, .lifecycle, .pricing,
                      .formality, .termsNote, .foldedName, .foldedAliases, .foldedSummary, .reliability,
                      sourceKeys: row.sources + [key IN row.termsSources WHERE NOT key IN row.sources],
                      reuserCount: 0, recordedReuserCount: 0, updatedAt: datetime()}
                    WITH block, row
                    UNWIND range(0, size(row.publisher) - 1) AS rank
                    MATCH (publisher:Authority {code: row.publisher[rank]})
                    CREATE (publisher)-[:PUBLISHES {rank: rank}]->(block)
                    """,
                    required("slug", Form.matching("[a-z0-9-]+", "franceconnect")),
                    required("name", Form.TEXT),
                    optional("aliases", Form.listOf(Form.TEXT)),
                    required("kind", Form.oneOf(BuildingBlock.Kind.class)),
                    required("domain", Form.oneOf(Domain.class)),
                    required("summary", Form.TEXT),
                    optional("publisher", Form.listOf(Form.AUTHORITY)),
                    optional("licence", Form.TEXT),
                    optional("url", Form.URL),
                    optional("sourceCodeUrl", Form.URL),
                    optional("documentationUrl", Form.URL),
                    optional("joinUrl", Form.URL),
                    optional("since", Form.integer(1980, 2100)),
                    required("level", Form.oneOf(BuildingBlock.Level.class)),
                    optional("audience", Form.listOf(Form.oneOf(AuthorityKind.class))),
                    required("lifecycle", Form.oneOf(BuildingBlock.Lifecycle.class)),
                    optional("pricing", Form.oneOf(Terms.Pricing.class)),
                    optional("formality", Form.oneOf(Terms.Formality.class)),
                    optional("termsNote", Form.TEXT),
                    optional("termsSources", SourceSeed.REFERENCES))
            .keyed("building block", "", "slug")
            .folded("name", "aliases", "summary");

    private static final SeedFile DEPENDENCIES = SeedFile.ofFacts(
                    "dependencies",
                    """
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    MATCH (base:BuildingBlock {slug: row.dependsOn})
                    CREATE (block)-[:DEPENDS_ON {
                      nature: row.nature, reliability: row.reliability, sourceKeys: row.sources}]->(base)
                    """,
                    required("buildingBlock", Form.BUILDING_BLOCK),
                    required("dependsOn", Form.BUILDING_BLOCK),
                    required("nature", Form.oneOf(Dependency.Nature.class)))
            .keyed("dependency", "", "buildingBlock", "dependsOn", "nature");

    private static final SeedFile PROVIDERS = SeedFile.ofFacts(
                    "providers",
                    """
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    MATCH (body:Authority {code: row.authority})
                    CREATE (body)-[:PROVIDES {
                      role: row.role, url: row.url, until: row.until,
                      reliability: row.reliability, sourceKeys: row.sources}]->(block)
                    """,
                    required("buildingBlock", Form.BUILDING_BLOCK),
                    required("authority", Form.AUTHORITY),
                    required("role", Form.oneOf(Provider.Role.class)),
                    optional("url", Form.URL),
                    optional("until", Form.DATE))
            .keyed("provider", "", "buildingBlock", "authority", "role");

    private static final SeedFile FIGURES = SeedFile.ofFacts(
                    "figures",
                    """
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    CREATE (figure:Figure)-[:COUNTS]->(block)
                    SET figure = row {.label, .value, .unit, .precision, .asOf, .reliability,
                      sourceKeys: row.sources}
                    """,
                    required("buildingBlock", Form.BUILDING_BLOCK),
                    required("label", Form.TEXT),
                    required("value", Form.NUMBER),
                    required("unit", Form.TEXT),
                    required("precision", Form.oneOf(Figure.Precision.class)),
                    required("asOf", Form.DATE))
            .keyed("figure", "", "buildingBlock", "label", "asOf");

    static final List<SeedFile> FILES = List.of(BUILDING_BLOCKS, DEPENDENCIES, PROVIDERS, FIGURES);

    private BuildingBlockSeed() {}
}
