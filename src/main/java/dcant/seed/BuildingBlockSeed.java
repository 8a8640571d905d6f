package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.buildingblock.BuildingBlockKind;
import dcant.buildingblock.Domain;
import dcant.reuse.DatePrecision;
import dcant.reuse.ReuseStatus;
import java.util.List;

/** What can be reused, and who is known to reuse it. */
final class BuildingBlockSeed {

    private static final SeedFile BUILDING_BLOCKS = SeedFile.of(
                    "building-blocks",
                    List.of(
                            required("slug", Form.matching("[a-z0-9-]+", "franceconnect")),
                            required("name", Form.text()),
                            required("kind", Form.oneOf(BuildingBlockKind.class)),
                            required("domain", Form.oneOf(Domain.class)),
                            optional("publisher", Form.listOf(Form.reference("authority", ""))),
                            optional("licence", Form.text()),
                            optional("url", Form.url()),
                            optional("sourceCodeUrl", Form.url()),
                            optional("documentationUrl", Form.url()),
                            optional("since", Form.integer(1980, 2100)),
                            required("level", Form.matching("STATE|TERRITORIAL|EUROPEAN", "STATE")),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    CREATE (block:BuildingBlock {
                      slug: row.slug, name: row.name, kind: row.kind, domain: row.domain, licence: row.licence,
                      url: row.url, sourceCodeUrl: row.sourceCodeUrl, documentationUrl: row.documentationUrl,
                      since: row.since, level: row.level, reliability: row.reliability, sourceKeys: row.sources})
                    WITH block, row
                    UNWIND range(0, size(row.publisher) - 1) AS rank
                    MATCH (publisher:Authority {code: row.publisher[rank]})
                    CREATE (publisher)-[:PUBLISHES {rank: rank}]->(block)
                    """)
            .keyed("building block", "", "slug");

    private static final SeedFile REUSES = SeedFile.of(
                    "reuses",
                    List.of(
                            required("authority", Form.reference("authority", "")),
                            required("buildingBlock", Form.reference("building block", "")),
                            required("status", Form.oneOf(ReuseStatus.class)),
                            optional("since", Form.date()),
                            optional("sincePrecision", Form.oneOf(DatePrecision.class)),
                            optional("stoppedOn", Form.date()),
                            optional("attestedOn", Form.date()),
                            optional("localName", Form.text()),
                            optional("note", Form.text()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (authority:Authority {code: row.authority})
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    CREATE (authority)-[:REUSES {
                      id: row.authority + '/' + row.buildingBlock, version: 1, provenance: 'DOCUMENTED',
                      status: row.status, since: row.since, sincePrecision: row.sincePrecision, stoppedOn: row.stoppedOn,
                      attestedOn: row.attestedOn, localName: row.localName, note: row.note,
                      reliability: row.reliability, sourceKeys: row.sources}]->(block)
                    """)
            .keyed("reuse", "", "authority", "buildingBlock");

    static final List<SeedFile> FILES = List.of(BUILDING_BLOCKS, REUSES);

    private BuildingBlockSeed() {}
}
