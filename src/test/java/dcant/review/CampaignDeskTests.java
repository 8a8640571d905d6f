package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What is due in a campaign, as each reader may see it: contract 06. */
@HubTest
@Tag("doors")
class CampaignDeskTests {

    private static final String DESK = HttpHub.contract("06-campaign")
            .replace("\"dcant-2018-2020\"", "$programme")
            .replace("($semester: Semester!)", "($programme: String!, $semester: Semester!)");

    private static final String DUE = """
            query ($programme: String!, $semester: Semester!) {
              reviewCampaign(programme: $programme, semester: $semester) {
                dueItems { state daysLate waitingFor { code } contacts { function } action { code } }
              }
            }
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final TestProgramme programme;
    private final Semester semester;

    CampaignDeskTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @BeforeEach
    void open() {
        semester.open(coordinator);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private JsonNode desk(HttpHub as, String document) {
        return as.ask(document, Map.of("programme", programme.code(), "semester", Semester.NAME))
                .data("/reviewCampaign");
    }

    private static List<Integer> counts(JsonNode desk) {
        return List.of("due", "missing", "draft", "submitted", "returned", "validated").stream()
                .map(name -> desk.at("/coverage/" + name).asInt(-1))
                .toList();
    }

    @Test
    void countsForEachReaderWhatItMaySee() {
        semester.save(pilot, 1, 0, Map.of()).data("");
        semester.submit(pilot, semester.save(pilot, 2, 0, Map.of()).data("/saveReviewDraft/review"))
                .data("");
        semester.save(coordinator, 3, 0, Map.of()).data("");

        assertThat(counts(desk(coordinator, DESK))).containsExactly(3, 0, 2, 1, 0, 0);
        assertThat(counts(desk(pilot, DESK))).containsExactly(3, 1, 1, 1, 0, 0);
        assertThat(counts(desk(hub, DESK))).containsExactly(3, 3, -1, -1, -1, 0);
        assertThat(desk(hub, DESK).path("actionsWithoutReview")).hasSize(3);
        assertThat(desk(hub, DESK).at("/reviews/nodes")).isEmpty();
        assertThat(desk(pilot, DESK).at("/reviews/nodes")).hasSize(2);
        assertThat(desk(coordinator, DESK).path("actionsWithoutReview")).isEmpty();
    }

    @Test
    void thePublicSeesTheSameWhetherADraftExistsOrNot() {
        var before = hub.ask(DESK, Map.of("programme", programme.code(), "semester", Semester.NAME))
                .body();

        semester.save(pilot, 1, 0, Map.of()).data("");

        assertThat(hub.ask(DESK, Map.of("programme", programme.code(), "semester", Semester.NAME))
                        .body())
                .isEqualTo(before);
    }

    @Test
    void tellsWhoseTurnItIs() {
        semester.submit(pilot, semester.save(pilot, 1, 0, Map.of()).data("/saveReviewDraft/review"))
                .data("");

        var due = desk(coordinator, DUE).path("dueItems");

        assertThat(due).hasSize(3);
        assertThat(due.at("/0/state").asString()).isEqualTo("SUBMITTED");
        assertThat(due.at("/0/waitingFor")).isEmpty();
        assertThat(due.at("/1/state").asString()).isEqualTo("MISSING");
        assertThat(due.at("/1/waitingFor/0/code").asString()).isEqualTo("ORG-fictif-service-etat-exemple");
        assertThat(desk(pilot, DUE).path("dueItems")).hasSize(2);
        assertThat(hub.ask(DUE, Map.of("programme", programme.code(), "semester", Semester.NAME))
                        .code())
                .isEqualTo("UNAUTHORIZED");
    }

    @Test
    void notesWhoWasRemindedAndWhatClosingWouldDo() {
        semester.save(pilot, 1, 0, Map.of()).data("");
        semester.submit(pilot, semester.save(pilot, 2, 0, Map.of()).data("/saveReviewDraft/review"))
                .data("");
        coordinator
                .ask(
                        "mutation ($input: RecordRemindersInput!) { recordReminders(input: $input) { userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "programme", programme.code(),
                                        "semester", Semester.NAME,
                                        "actionCodes", List.of(programme.action(3)))))
                .data("");

        var desk = desk(coordinator, """
                query ($programme: String!, $semester: Semester!) {
                  reviewCampaign(programme: $programme, semester: $semester) {
                    dueItems { action { code } remindersSent { toAuthority { code } sentOn } }
                    closingPreview { carriedOver { code } draftsSetAside { action { code } } blockedBy { action { code } } }
                  }
                }
                """);

        assertThat(desk.at("/dueItems/2/remindersSent/0/toAuthority/code").asString())
                .isEqualTo("ORG-fictif-service-etat-exemple");
        assertThat(desk.at("/closingPreview/carriedOver")).hasSize(3);
        assertThat(desk.at("/closingPreview/draftsSetAside/0/action/code").asString())
                .isEqualTo(programme.action(1));
        assertThat(desk.at("/closingPreview/blockedBy/0/action/code").asString())
                .isEqualTo(programme.action(2));
    }
}
