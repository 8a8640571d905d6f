package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.authority.Authority;
import java.util.List;

/** The official geography: régions, départements, intercommunalities, communes and the codes of the past. */
final class TerritorySeed {

    private static final Form INHABITANTS = Form.integer(0, 70_000_000);
    private static final Form REGION_CODE = Form.matching("\\d{2,3}", "53");
    private static final Form DEPARTMENT_CODE = Form.matching("\\d{2,3}|2[AB]", "35 or 2A");
    private static final Form COMMUNE_CODE = Form.matching("\\d{5}|2[AB]\\d{3}", "35238 or 2A004");

    private static final SeedFile REGIONS = SeedFile.of(
                    "regions",
                    """
                    CREATE (authority:Authority)
                    SET authority = row {code: 'REG-' + row.code, regionCode: row.code, kind: 'REGION', .name,
                      .foldedName, .siren, .population}
                    """,
                    required("code", REGION_CODE),
                    required("name", Form.TEXT),
                    optional("siren", Form.SIREN),
                    optional("population", INHABITANTS))
            .keyed("authority", "REG-", "code")
            .folded("name");

    private static final SeedFile DEPARTMENTS = SeedFile.of(
                    "departments",
                    """
                    MATCH (region:Authority {code: row.region})
                    CREATE (authority:Authority)
                      -[:LOCATED_IN]->(region)
                    SET authority = row {code: 'DEP-' + row.code, inseeCode: row.code, kind: 'DEPARTMENT', .name,
                      .foldedName, .siren, .population}
                    """,
                    required("code", DEPARTMENT_CODE),
                    required("name", Form.TEXT),
                    required("region", Form.reference("authority", "REG-")),
                    optional("siren", Form.SIREN),
                    optional("population", INHABITANTS))
            .keyed("authority", "DEP-", "code")
            .folded("name");

    private static final SeedFile EPCI = SeedFile.of(
                    "epci",
                    """
                    CREATE (epci:Authority)
                    SET epci = row {code: 'EPCI-' + row.siren, kind: 'EPCI', intercommunalityForm: row.nature,
                      .name, .foldedName, .siren, .population}
                    WITH epci, row
                    MATCH (department:Authority WHERE department.code IN row.departments)
                    CREATE (epci)-[:LOCATED_IN]->(department)
                    """,
                    required("siren", Form.SIREN),
                    required("name", Form.TEXT),
                    required("nature", Form.oneOf(Authority.IntercommunalityForm.class)),
                    required("population", INHABITANTS),
                    required("departments", Form.listOf(Form.reference("authority", "DEP-"))))
            .keyed("authority", "EPCI-", "siren")
            .folded("name");

    /** Grouped, so that a département and an EPCI are looked up once each and not once for each commune. */
    private static final SeedFile COMMUNES = SeedFile.of(
                    "communes",
                    """
                    WITH row.department AS code, collect(row) AS rows
                    MATCH (department:Authority {code: code})
                    UNWIND rows AS row
                    CREATE (commune:Authority)-[:LOCATED_IN]->(department)
                    SET commune = row {code: 'COM-' + row.code, inseeCode: row.code, kind: 'COMMUNE', .name,
                      .foldedName, .postalCodes, .siren, .population}
                    WITH commune, [code IN [row.epci, row.ept] WHERE code IS NOT NULL] AS codes
                    UNWIND codes AS code
                    WITH code, collect(commune) AS communes
                    MATCH (epci:Authority {code: code})
                    UNWIND communes AS commune
                    CREATE (commune)-[:MEMBER_OF]->(epci)
                    """,
                    required("code", COMMUNE_CODE),
                    required("name", Form.TEXT),
                    optional("siren", Form.SIREN),
                    optional("population", INHABITANTS),
                    optional("postalCodes", Form.listOf(Form.matching("\\d{5}", "35000"))),
                    required("department", Form.reference("authority", "DEP-")),
                    optional("epci", Form.reference("authority", "EPCI-")),
                    optional("ept", Form.reference("authority", "EPCI-")))
            .keyed("authority", "COM-", "code")
            .folded("name");

    private static final SeedFile FORMER_COMMUNES = SeedFile.of(
                    "former-communes",
                    """
                    MATCH (commune:Authority {code: row.commune})
                    CREATE (:FormerCommune {inseeCode: row.code, name: row.name})-[:BECAME]->(commune)
                    """,
                    required("code", COMMUNE_CODE),
                    optional("name", Form.TEXT),
                    required("commune", Form.reference("authority", "COM-")))
            .keyed("former commune", "", "code");

    static final List<SeedFile> FILES = List.of(REGIONS, DEPARTMENTS, EPCI, COMMUNES, FORMER_COMMUNES);

    private TerritorySeed() {}
}
