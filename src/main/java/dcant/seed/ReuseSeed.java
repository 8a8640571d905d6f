package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.buildingblock.ReuseStatus;
import dcant.buildingblock.Terms;
import dcant.graph.Statement;
import dcant.offer.Offer;
import dcant.reuse.Reuse;
import dcant.reuse.ReusedIn;
import java.util.Collections;
import java.util.List;

/** Who is known to reuse building blocks, and who runs them for others. */
final class ReuseSeed {

    private static final SeedFile REUSES = SeedFile.ofFacts(
                    "reuses",
                    """
                    MATCH (authority:Authority {code: row.authority})
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    CREATE (authority)-[reuse:REUSES]->(block)
                    SET reuse = row {id: row.authority + '/' + row.buildingBlock, version: 1,
                      provenance: 'DOCUMENTED', .status, .since, .sincePrecision, .stoppedOn, .attestedOn,
                      .localName, .note, updatedAt: datetime(), .reliability, sourceKeys: row.sources}
                    WITH block,
                      sum(CASE WHEN %s THEN 1 ELSE 0 END) AS reusers,
                      sum(CASE WHEN row.status <> 'STOPPED' THEN 1 ELSE 0 END) AS recorded,
                      collect(row.foldedLocalName) AS localNames
                    SET block.reuserCount = reusers, block.recordedReuserCount = recorded,
                      block.foldedLocalNames = localNames
                    """.formatted(ReuseStatus.counts("row")),
                    required("authority", Form.AUTHORITY),
                    required("buildingBlock", Form.BUILDING_BLOCK),
                    required("status", Form.oneOf(ReuseStatus.class)),
                    optional("since", Form.DATE),
                    optional("sincePrecision", Form.oneOf(Reuse.DatePrecision.class)),
                    optional("stoppedOn", Form.DATE),
                    optional("attestedOn", Form.DATE),
                    optional("localName", Form.TEXT),
                    optional("note", Form.TEXT))
            .keyed("reuse", "", "authority", "buildingBlock")
            .folded("localName")
            .afterwards(new Statement(ReusedIn.COUNT, Collections.singletonMap("slugs", null)));

    private static final SeedFile OFFERS = SeedFile.ofFacts(
                    "offers",
                    """
                    MATCH (authority:Authority {code: row.authority})
                    MATCH (block:BuildingBlock {slug: row.buildingBlock})
                    CREATE (authority)-[offer:OFFERS]->(block)
                    SET offer = row {id: row.authority + '/' + row.buildingBlock, version: 1, .scope,
                      slug: block.slug, .territories, .since, .sincePrecision, .pricing, .formality, .termsNote,
                      .joinUrl, .contactFunction, .contactUrl, .reliability, sourceKeys: row.sources}
                    """,
                    required("authority", Form.AUTHORITY),
                    required("buildingBlock", Form.BUILDING_BLOCK),
                    required("scope", Form.oneOf(Offer.Scope.class)),
                    optional("territories", Form.listOf(Form.AUTHORITY)),
                    optional("since", Form.DATE),
                    optional("sincePrecision", Form.oneOf(Reuse.DatePrecision.class)),
                    optional("pricing", Form.oneOf(Terms.Pricing.class)),
                    optional("formality", Form.oneOf(Terms.Formality.class)),
                    optional("termsNote", Form.TEXT),
                    optional("joinUrl", Form.URL),
                    optional("contactFunction", Form.TEXT),
                    optional("contactUrl", Form.URL))
            .keyed("offer", "", "authority", "buildingBlock");

    static final List<SeedFile> FILES = List.of(REUSES, OFFERS);

    private ReuseSeed() {}
}
