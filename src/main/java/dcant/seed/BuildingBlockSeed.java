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

    static final Form BUILDING_BLOCK = Form.reference("building block", "");
    private static final Form AUTHORITY = Form.reference("authority", "");

    private static final SeedFile BUILDING_BLOCKS = SeedFile.of(
                    "building-blocks",
                    List.of(
                            required("slug", Form.matching("[a-z0-9-]+", "franceconnect")),
                            required("name", Form.text()),
                            optional("aliases", Form.listOf(Form.text())),
                            required("kind", Form.oneOf(BuildingBlock.Kind.class)),
                            required("domain", Form.oneOf(Domain.class)),
                            required("summary", Form.text()),
                            optional("publisher", Form.listOf(AUTHORITY)),
                            optional("licence", Form.text()),
                            optional("url", Form.url()),
                            optional("sourceCodeUrl", Form.url()),
                            optional("documentationUrl", Form.url()),
                            optional("joinUrl", Form.url()),
                            optional("since", Form.integer(1980, 2100)),
                            required("level", Form.oneOf(BuildingBlock.Level.class)),
                            optional("audience", Form.listOf(Form.oneOf(AuthorityKind.class))),
                            required("lifecycle", Form.oneOf(BuildingBlock.Lifecycle.class)),
                            optional("pricing", Form.oneOf(Terms.Pricing.class)),
                            optional("formality", Form.oneOf(Terms.Formality.class)),
                            optional("termsNote", Form.text()),
                            optional("termsSources", SourceSeed.REFERENCES),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    CREATE (block:BuildingBlock {
                      slug: row.slug, name: row.name, aliases: row.aliases, kind: row.kind, domain: row.domain,
                      summary: row.summary, licence: row.licence, url: row.url, sourceCodeUrl: row.sourceCodeUrl,
                      documentationUrl: row.documentationUrl, joinUrl: row.joinUrl, since: row.since, level: row.level,
                      audience: row.audience, lifecycle: row.lifecycle, pricing: row.pricing, formality: row.formality,
                      termsNote: row.termsNote, reuserCount: 0, recordedReuserCount: 0, updatedAt: datetime(), reliability: row.reliability,
                      sourceKeys: row.sources + [key IN row.termsSources WHERE NOT key IN row.sources],
                      foldedName: row.foldedName, foldedAliases: row.foldedAliases, foldedSummary: row.foldedSummary})
                    WITH block, row
                    UNWIND range(0, size(row.publisher) - 1) AS rank
                    MATCH (publisher:Authority {code: row.publisher[rank]})
                    CREATE (publisher)-[:PUBLISHES {rank: rank}]->(block)
                    """)
            .keyed("building block", "", "slug")
            .folded("name", "aliases", "summary");

    private static final SeedFile DEPENDENCIES = SeedFile.of(
                    "dependencies",
                    List.of(
                            required("buildingBlock", BUILDING_BLOCK),
                            required("dependsOn", BUILDING_BLOCK),
                            required("nature", Form.oneOf(Dependency.Nature.class)),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    MATCH (base:BuildingBlock {slug: row.dependsOn})
                    CREATE (block)-[:DEPENDS_ON {
                      nature: row.nature, reliability: row.reliability, sourceKeys: row.sources}]->(base)
                    """)
            .keyed("dependency", "", "buildingBlock", "dependsOn", "nature");

    private static final SeedFile PROVIDERS = SeedFile.of(
                    "providers",
                    List.of(
                            required("buildingBlock", BUILDING_BLOCK),
                            required("authority", AUTHORITY),
                            required("role", Form.oneOf(Provider.Role.class)),
                            optional("url", Form.url()),
                            optional("until", Form.date()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    MATCH (body:Authority {code: row.authority})
                    CREATE (body)-[:PROVIDES {
                      role: row.role, url: row.url, until: row.until,
                      reliability: row.reliability, sourceKeys: row.sources}]->(block)
                    """)
            .keyed("provider", "", "buildingBlock", "authority", "role");

    private static final SeedFile FIGURES = SeedFile.of(
                    "figures",
                    List.of(
                            required("buildingBlock", BUILDING_BLOCK),
                            required("label", Form.text()),
                            required("value", Form.number()),
                            required("unit", Form.text()),
                            required("precision", Form.oneOf(Figure.Precision.class)),
                            required("asOf", Form.date()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    CREATE (:Figure {
                      label: row.label, value: row.value, unit: row.unit, precision: row.precision, asOf: row.asOf,
                      reliability: row.reliability, sourceKeys: row.sources})-[:COUNTS]->(block)
                    """)
            .keyed("figure", "", "buildingBlock", "label", "asOf");

    static final List<SeedFile> FILES = List.of(BUILDING_BLOCKS, DEPENDENCIES, PROVIDERS, FIGURES);

    private BuildingBlockSeed() {}
}
