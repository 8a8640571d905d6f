package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** The health that is declared beside the one that facts speak for. */
@HubTest
@Tag("doors")
class HealthSignalsTests {

    private static final String SIGNALS = """
            query ($code: String!) { action(by: {code: $code}) { healthSignals {
              declared declaredIn reliability computed reasons { code message } gap disagrees } } }
            """;

    private static final String STAND_ON = """
            MATCH (action:Action {code: $action})
            MATCH (block:BuildingBlock {slug: $slug})
            MERGE (action)-[:BUILDS_ON]->(block)
            """;

    private static final String NEW_BLOCK = """
            MATCH (rennes:Authority {code: 'COM-35238'})
            CREATE (block:BuildingBlock {slug: $slug, lifecycle: 'ACTIVE'})
            CREATE (rennes)-[:REUSES {status: 'TRIAL', since: date() - duration({days: $days}), sincePrecision: 'DAY'}]->(block)
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final Driver driver;
    private final TestProgramme programme;
    private final Semester semester;

    HealthSignalsTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.driver = driver;
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @BeforeEach
    void open() {
        semester.open(coordinator);
    }

    @AfterEach
    void removeWhatWasWritten() {
        run("MATCH (block:BuildingBlock) WHERE block.slug STARTS WITH $slug DETACH DELETE block", slug());
        programme.close();
    }

    private String slug() {
        return "brique-" + programme.code();
    }

    private void run(String cypher, String slug) {
        driver.executableQuery(cypher)
                .withParameters(Map.of("action", programme.action(1), "slug", slug, "days", 10))
                .execute();
    }

    private JsonNode signals(int action) {
        return hub.ask(SIGNALS, Map.of("code", programme.action(action))).data("/action/healthSignals");
    }

    private static List<String> codes(JsonNode signals) {
        return signals.path("reasons").values().stream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private void validate(int action, Map<String, ?> given) {
        var draft = semester.save(pilot, action, 0, given).data("/saveReviewDraft/review");
        var submitted = semester.submit(pilot, draft).data("/submitReview/review");
        semester.validate(coordinator, submitted, Map.of()).data("");
    }

    @Test
    void saysWhetherTheDeclaredHealthIsTheComputedOne() {
        var undeclared = signals(1);
        assertThat(undeclared.path("declared").isNull()).isTrue();
        assertThat(undeclared.path("gap").isNull()).isTrue();
        assertThat(undeclared.path("disagrees").asBoolean()).isFalse();
        assertThat(codes(undeclared)).containsExactly("PILOT_CONTACT_MISSING");

        validate(1, Map.of("health", "SECURE"));

        var declared = signals(1);
        assertThat(declared.path("declared").asString()).isEqualTo("SECURE");
        assertThat(declared.path("declaredIn").asString()).isEqualTo(Semester.NAME);
        assertThat(declared.path("reliability").asString()).isEqualTo("ILLUSTRATIVE");
        assertThat(declared.path("computed").asString()).isEqualTo("ACHIEVABLE");
        assertThat(declared.path("gap").asInt()).isEqualTo(1);
        assertThat(declared.path("disagrees").asBoolean()).isTrue();
    }

    @Test
    void countsOneStepForEachReason() {
        semester.save(pilot, 1, 0, Map.of("health", "SECURE")).data("");
        semester.close(coordinator, true).data("");
        run(STAND_ON, "moncomptepro");

        var signals = signals(1);

        assertThat(codes(signals))
                .containsExactly("REVIEW_OVERDUE", "NO_NEW_REUSE", "STANDS_ON_ENDED", "PILOT_CONTACT_MISSING");
        assertThat(signals.path("computed").asString()).isEqualTo("COMPROMISED");
        assertThat(signals.at("/reasons/0/message").asString()).contains(Semester.NAME);
        assertThat(signals.at("/reasons/2/message").asString()).contains("moncomptepro");
        assertThat(codes(signals(2))).containsExactly("REVIEW_OVERDUE", "PILOT_CONTACT_MISSING");
    }

    @Test
    void aNewReuseCountsAndWhatWasReplacedDoesNot() {
        run(STAND_ON, "aides-jeunes");
        assertThat(codes(signals(1))).containsExactly("NO_NEW_REUSE", "PILOT_CONTACT_MISSING");

        run(NEW_BLOCK, slug());
        run(STAND_ON, slug());

        assertThat(codes(signals(1))).containsExactly("PILOT_CONTACT_MISSING");
    }

    @Test
    void computesNothingForAnActionThatHasEnded() {
        validate(1, Map.of("decision", "COMPLETE"));

        var signals = signals(1);

        assertThat(signals.path("declared").asString()).isEqualTo("ACHIEVABLE");
        assertThat(signals.path("computed").isNull()).isTrue();
        assertThat(signals.path("reasons")).isEmpty();
    }

    @Test
    void givesItsReasonsInFrenchOrEnglish() {
        var body = """
                {"query": "{ action(by: {code: \\"P3-01\\"}) { healthSignals { reasons { code message } } } }"}
                """;
        var french = hub.post(body);
        var english = hub.send(hub.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body)));

        assertThat(french.body()).contains("PILOT_MISSING", "Aucun copilote");
        assertThat(english.body()).contains("PILOT_MISSING", "No pilot");
    }

    @Test
    void readsAllOfThemInOneStatement() {
        var reply = hub.ask("""
                { programme(code: "dcant-2018-2020") { priorities { actions { nodes {
                  healthSignals { computed reasons { message } } } } } } }
                """);

        assertThat(reply.data("/programme/priorities")).hasSize(4);
        assertThat(reply.statements()).isLessThanOrEqualTo(4);
    }
}
