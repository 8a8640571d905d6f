package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.action.Action;
import dcant.action.ActionPilot;
import java.util.List;

/** Actions, what they stand on, who pilots them and who takes part. */
final class ActionSeed {

    private static final SeedFile ACTIONS = SeedFile.ofFacts(
                    "actions",
                    """
                    MATCH (priority:Priority {key: row.programme + '/' + row.priority})
                    CREATE (action:Action)-[:SERVES]->(priority)
                    SET action = row {.code, .title, .description, .status, .openedIn, .endedIn, .reliability,
                      sourceKeys: row.sources}
                    """,
                    required("code", Form.matching("P\\d-\\d{2}", "P3-01")),
                    required("programme", Form.PROGRAMME),
                    required("priority", Form.integer(1, 99)),
                    required("title", Form.TEXT),
                    required("description", Form.TEXT),
                    required("status", Form.oneOf(Action.Status.class)),
                    required("openedIn", Form.SEMESTER),
                    optional("endedIn", Form.SEMESTER))
            .keyed("action", "", "code");

    private static final SeedFile ACTION_BUILDING_BLOCKS = SeedFile.of(
            "action-building-blocks",
            """
            MATCH (action:Action {code: row.action})
            MATCH (block:BuildingBlock {slug: row.buildingBlock})
            CREATE (action)-[:BUILDS_ON]->(block)
            """,
            required("action", Form.ACTION),
            required("buildingBlock", Form.BUILDING_BLOCK));

    private static final SeedFile PILOTS = SeedFile.ofFacts(
            "pilots",
            """
            MATCH (action:Action {code: row.action})
            MATCH (authority:Authority {code: row.authority})
            CREATE (authority)-[:PILOTS {
              side: row.side, reliability: row.reliability, sourceKeys: row.sources}]->(action)
            """,
            required("action", Form.ACTION),
            required("authority", Form.AUTHORITY),
            required("side", Form.oneOf(ActionPilot.Side.class)));

    private static final SeedFile PARTICIPATIONS = SeedFile.ofFacts(
            "participations", """
            MATCH (action:Action {code: row.action})
            MATCH (authority:Authority {code: row.authority})
            CREATE (authority)-[:PARTICIPATES_IN {
              reliability: row.reliability, sourceKeys: row.sources}]->(action)
            """, required("action", Form.ACTION), required("authority", Form.AUTHORITY));

    static final List<SeedFile> FILES = List.of(ACTIONS, ACTION_BUILDING_BLOCKS, PILOTS, PARTICIPATIONS);

    private ActionSeed() {}
}
