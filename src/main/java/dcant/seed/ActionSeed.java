package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.action.Action;
import dcant.action.ActionPilot;
import java.util.List;

/** Actions, what they stand on, who pilots them and who takes part. */
final class ActionSeed {

    private static final Form PROGRAMME = Form.reference("programme", "");
    private static final Form ACTION = Form.reference("action", "");
    private static final Form AUTHORITY = Form.reference("authority", "");

    private static final SeedFile ACTIONS = SeedFile.of(
                    "actions",
                    List.of(
                            required("code", Form.matching("P\\d-\\d{2}", "P3-01")),
                            required("programme", PROGRAMME),
                            required("priority", Form.integer(1, 99)),
                            required("title", Form.text()),
                            required("description", Form.text()),
                            required("status", Form.oneOf(Action.Status.class)),
                            required("openedIn", Form.semester()),
                            optional("endedIn", Form.semester()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (priority:Priority {key: row.programme + '/' + row.priority})
                    CREATE (:Action {
                      code: row.code, title: row.title, description: row.description, status: row.status,
                      openedIn: row.openedIn, endedIn: row.endedIn,
                      reliability: row.reliability, sourceKeys: row.sources})-[:SERVES]->(priority)
                    """)
            .keyed("action", "", "code");

    private static final SeedFile ACTION_BUILDING_BLOCKS = SeedFile.of(
            "action-building-blocks",
            List.of(required("action", ACTION), required("buildingBlock", Form.reference("building block", ""))),
            """
            UNWIND $rows AS row
            MATCH (action:Action {code: row.action})
            MATCH (block:BuildingBlock {slug: row.buildingBlock})
            CREATE (action)-[:BUILDS_ON]->(block)
            """);

    private static final SeedFile PILOTS = SeedFile.of(
            "pilots",
            List.of(
                    required("action", ACTION),
                    required("authority", AUTHORITY),
                    required("side", Form.oneOf(ActionPilot.Side.class)),
                    SourceSeed.RELIABILITY,
                    SourceSeed.SOURCES),
            """
            UNWIND $rows AS row
            MATCH (action:Action {code: row.action})
            MATCH (authority:Authority {code: row.authority})
            CREATE (authority)-[:PILOTS {
              side: row.side, reliability: row.reliability, sourceKeys: row.sources}]->(action)
            """);

    private static final SeedFile PARTICIPATIONS = SeedFile.of(
            "participations",
            List.of(
                    required("action", ACTION),
                    required("authority", AUTHORITY),
                    SourceSeed.RELIABILITY,
                    SourceSeed.SOURCES),
            """
            UNWIND $rows AS row
            MATCH (action:Action {code: row.action})
            MATCH (authority:Authority {code: row.authority})
            CREATE (authority)-[:PARTICIPATES_IN {
              reliability: row.reliability, sourceKeys: row.sources}]->(action)
            """);

    static final List<SeedFile> FILES = List.of(ACTIONS, ACTION_BUILDING_BLOCKS, PILOTS, PARTICIPATIONS);

    private ActionSeed() {}
}
