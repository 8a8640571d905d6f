package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.action.ActionStatus;
import dcant.action.Side;
import dcant.programme.ProgrammeRelationNature;
import dcant.review.Health;
import dcant.review.ReviewCampaignStatus;
import dcant.review.ReviewDecision;
import java.util.List;

/** Programmes, priorities, actions with their pilots and participants, review campaigns and reviews. */
final class ProgrammeSeed {

    private static final Form PROGRAMME = Form.reference("programme", "");
    private static final Form ACTION = Form.reference("action", "");
    private static final Form AUTHORITY = Form.reference("authority", "");

    private static final SeedFile PROGRAMMES = SeedFile.of(
                    "programmes",
                    List.of(
                            required("code", Form.matching("[a-z0-9-]+", "dcant-2018-2020")),
                            required("title", Form.text()),
                            required("summary", Form.text()),
                            optional("startsOn", Form.date()),
                            optional("endsOn", Form.date()),
                            required("priorityWord", Form.text()),
                            required("isReviewedEachSemester", Form.bool()),
                            optional("coordinators", Form.listOf(AUTHORITY)),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    CREATE (programme:Programme {
                      code: row.code, title: row.title, summary: row.summary, startsOn: row.startsOn, endsOn: row.endsOn,
                      priorityWord: row.priorityWord, isReviewedEachSemester: row.isReviewedEachSemester,
                      reliability: row.reliability, sourceKeys: row.sources})
                    WITH programme, row
                    UNWIND range(0, size(row.coordinators) - 1) AS rank
                    MATCH (coordinator:Authority {code: row.coordinators[rank]})
                    CREATE (coordinator)-[:COORDINATES {rank: rank}]->(programme)
                    """)
            .keyed("programme", "", "code");

    private static final SeedFile PROGRAMME_RELATIONS = SeedFile.of(
            "programme-relations",
            List.of(
                    required("programme", PROGRAMME),
                    required("nature", Form.oneOf(ProgrammeRelationNature.class)),
                    required("other", PROGRAMME)),
            """
            UNWIND $rows AS row
            MATCH (programme:Programme {code: row.programme})
            MATCH (other:Programme {code: row.other})
            CREATE (programme)-[:RELATED_TO {nature: row.nature}]->(other)
            """);

    private static final SeedFile PRIORITIES = SeedFile.of(
                    "priorities",
                    List.of(
                            required("programme", PROGRAMME),
                            required("number", Form.integer(1, 99)),
                            required("title", Form.text()),
                            optional("summary", Form.text()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (programme:Programme {code: row.programme})
                    CREATE (:Priority {
                      key: row.programme + '/' + row.number, number: row.number, title: row.title, summary: row.summary,
                      reliability: row.reliability, sourceKeys: row.sources})-[:OF]->(programme)
                    """)
            .keyed("priority", "", "programme", "number");

    private static final SeedFile ACTIONS = SeedFile.of(
                    "actions",
                    List.of(
                            required("code", Form.matching("P\\d-\\d{2}", "P3-01")),
                            required("programme", PROGRAMME),
                            required("priority", Form.integer(1, 99)),
                            required("title", Form.text()),
                            required("description", Form.text()),
                            required("status", Form.oneOf(ActionStatus.class)),
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
                    required("side", Form.oneOf(Side.class)),
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

    private static final SeedFile CAMPAIGNS = SeedFile.of(
                    "campaigns",
                    List.of(
                            required("programme", PROGRAMME),
                            required("semester", Form.semester()),
                            required("status", Form.oneOf(ReviewCampaignStatus.class)),
                            required("opensOn", Form.date()),
                            required("closesOn", Form.dateOrPeriod()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (programme:Programme {code: row.programme})
                    CREATE (:ReviewCampaign {
                      key: row.programme + '/' + row.semester, semester: row.semester, status: row.status,
                      opensOn: row.opensOn, closesOn: row.closesOn,
                      reliability: row.reliability, sourceKeys: row.sources})-[:OF]->(programme)
                    """)
            .keyed("campaign", "", "programme", "semester");

    private static final SeedFile REVIEWS = SeedFile.of(
                    "reviews",
                    List.of(
                            required("action", ACTION),
                            required("semester", Form.semester()),
                            optional("progress", Form.integer(0, 100)),
                            optional("health", Form.oneOf(Health.class)),
                            optional("progressBasis", Form.text()),
                            optional("ambition", Form.text()),
                            optional("done", Form.text()),
                            optional("next", Form.text()),
                            optional("milestoneTitle", Form.text()),
                            optional("milestoneDueOn", Form.date()),
                            required("decision", Form.oneOf(ReviewDecision.class)),
                            optional("dropReason", Form.text()),
                            required("validatedOn", Form.date()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (action:Action {code: row.action})-[:SERVES]->(:Priority)-[:OF]->(:Programme)
                          <-[:OF]-(campaign:ReviewCampaign {semester: row.semester})
                    CREATE (review:Review {
                      key: row.action + '/' + row.semester, version: 1, semester: row.semester, status: 'VALIDATED',
                      progress: row.progress, health: row.health, progressBasis: row.progressBasis,
                      ambition: row.ambition, done: row.done, next: row.next,
                      milestoneTitle: row.milestoneTitle, milestoneDueOn: row.milestoneDueOn,
                      decision: row.decision, dropReason: row.dropReason, validatedOn: row.validatedOn,
                      reliability: row.reliability, sourceKeys: row.sources})
                    CREATE (review)-[:OF]->(action)
                    CREATE (review)-[:IN]->(campaign)
                    """)
            .keyed("review", "", "action", "semester");

    static final List<SeedFile> FILES = List.of(
            PROGRAMMES,
            PROGRAMME_RELATIONS,
            PRIORITIES,
            ACTIONS,
            ACTION_BUILDING_BLOCKS,
            PILOTS,
            PARTICIPATIONS,
            CAMPAIGNS,
            REVIEWS);

    private ProgrammeSeed() {}
}
