package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.authority.AuthorityKind;
import dcant.authority.Succession;
import java.util.List;

/** Bodies that are no territory, where they act, what they became, and who acts for a territory without a body. */
final class BodySeed {

    private static final SeedFile ORGANISATIONS = SeedFile.of(
                    "organisations",
                    """
                    CREATE (body:Authority)
                    SET body = row {code: 'ORG-' + row.slug, .kind, .name, .foldedName, .acronym, .foldedAcronym, .siren, .url,
                      isFictional: CASE WHEN row.isFictional THEN true END}
                    WITH body, row
                    MATCH (territory:Authority {code: row.locatedIn})
                    CREATE (body)-[:LOCATED_IN]->(territory)
                    """,
                    required("slug", Form.matching("[a-z0-9-]+", "dinum")),
                    required("name", Form.TEXT),
                    optional("acronym", Form.TEXT),
                    required("kind", Form.oneOf(AuthorityKind.class)),
                    optional("siren", Form.SIREN),
                    optional("url", Form.URL),
                    optional("locatedIn", Form.AUTHORITY),
                    required("isFictional", Form.BOOL),
                    SourceSeed.SOURCES)
            .keyed("authority", "ORG-", "slug")
            .folded("name", "acronym");

    private static final SeedFile ACTING_AREAS = SeedFile.of(
            "acting-areas",
            """
            MATCH (body:Authority {code: row.authority})
            MATCH (territory:Authority {code: row.territory})
            CREATE (body)-[:ACTS_IN]->(territory)
            """,
            required("authority", Form.AUTHORITY),
            required("territory", Form.AUTHORITY),
            SourceSeed.SOURCES);

    private static final SeedFile LEGAL_BODIES =
            SeedFile.of("legal-bodies", """
            MATCH (territory:Authority {code: row.authority})
            MATCH (body:Authority {code: row.body})
            CREATE (territory)-[:LEGAL_BODY]->(body)
            """, required("authority", Form.AUTHORITY), required("body", Form.AUTHORITY));

    private static final SeedFile SUCCESSIONS = SeedFile.of(
            "successions",
            """
            MATCH (former:Authority {code: row.authority})
            MATCH (successor:Authority {code: row.successor})
            CREATE (former)-[:SUCCEEDED_BY {
              kind: row.kind, effectiveOn: row.effectiveOn, sourceKeys: row.sources}]->(successor)
            SET former.endedOn = row.effectiveOn
            """,
            required("authority", Form.AUTHORITY),
            required("successor", Form.AUTHORITY),
            required("kind", Form.oneOf(Succession.Kind.class)),
            required("effectiveOn", Form.DATE),
            SourceSeed.SOURCES);

    static final List<SeedFile> FILES = List.of(ORGANISATIONS, ACTING_AREAS, LEGAL_BODIES, SUCCESSIONS);

    private BodySeed() {}
}
