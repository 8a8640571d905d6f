package dcant.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import dcant.review.Semester;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** The programme as it was frozen, and what changed since: contract 08. */
@HubTest
@Tag("doors")
class EditionTests {

    private static final String COMPARE = HttpHub.contract("08-editions");

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final TestProgramme programme;
    private final Semester semester;

    EditionTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private JsonNode edition(String programme, String semester) {
        return hub.ask("""
                        query ($programme: String!, $semester: Semester!) {
                          programme(code: $programme) { edition(semester: $semester) {
                            url contentHash reliability frozenAt citation
                            actions { code status health progress reviewedIn } } }
                        }
                        """, Map.of("programme", programme, "semester", semester))
                .data("/programme/edition");
    }

    @Test
    void theFirstEditionHoldsThirtyFiveActions() {
        assertThat(edition("dcant-2018-2020", "2018-S1").path("actions")).hasSize(35);
    }

    @Test
    void answersTheContract() {
        var programme =
                hub.ask(COMPARE, Map.of("from", "2018-S1", "to", "2020-S1")).data("/programme");

        assertThat(programme.at("/edition/reliability").asString()).isEqualTo("ILLUSTRATIVE");
        assertThat(programme.at("/changes/notReviewed")).isNotEmpty();
        assertThat(programme.at("/changes/healthChanged")).isNotEmpty();
    }

    @Test
    void anybodyRecomputesTheHashFromThePermanentAddress() throws GeneralSecurityException {
        var edition = edition("dcant-2018-2020", "2018-S1");

        var file =
                hub.send(hub.request("/editions/dcant-2018-2020/2018-S1.json").GET());

        assertThat(file.status()).isEqualTo(200);
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(file.body().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(edition.path("contentHash").asString());
        assertThat(edition.path("url").asString()).endsWith("/editions/dcant-2018-2020/2018-S1.json");
    }

    @Test
    void tellsWhereTheJournalStoodWhenItWasFrozen() {
        semester.open(coordinator);
        var before =
                hub.ask("{ journalHead { sequence hash recordedAt cursor } }").data("/journalHead");

        semester.close(coordinator, true).data("");

        var head = hub.ask("""
                        query ($programme: String!) { programme(code: $programme) { editions {
                          url journalHead { sequence hash recordedAt cursor } } } }
                        """, Map.of("programme", programme.code())).data("/programme/editions/0");
        assertThat(head.path("journalHead")).isEqualTo(before);
        var file = hub.send(hub.request("/editions/" + programme.code() + "/" + Semester.NAME + ".json")
                .GET());
        assertThat(file.json().at("/journalHead/hash").asString())
                .isEqualTo(before.path("hash").asString());
    }

    @Test
    void thoseOfTheSeedComeBeforeTheFirstEntry() {
        var heads = hub.ask("""
                        { programme(code: "dcant-2018-2020") { editions { frozenAt journalHead { sequence hash } } } }
                        """).data("/programme/editions");

        assertThat(heads)
                .isNotEmpty()
                .allSatisfy(edition -> assertThat(
                                edition.at("/journalHead/sequence").asInt(-1))
                        .isZero());
    }

    @Test
    void anEditionThatIsNotThereIsRefusedWithAReason() {
        assertThat(edition("dcant-2018-2020", "2020-S2").isNull()).isTrue();
        var refused = hub.ask(COMPARE, Map.of("from", "2018-S1", "to", "2020-S2"));
        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(refused.message()).contains("no edition of 2020-S2");
        assertThat(hub.ask(COMPARE, Map.of("from", "2020-S1", "to", "2018-S1")).code())
                .isEqualTo("BAD_REQUEST");
        assertThat(hub.send(hub.request("/editions/nothing/2018-S1.json").GET()).status())
                .isEqualTo(404);
    }

    @Test
    void closingWaitsForWhatIsSubmittedAndThenFreezesForEver() {
        semester.open(coordinator);
        var submitted = semester.submit(
                        pilot, semester.save(pilot, 1, 0, Map.of()).data("/saveReviewDraft/review"))
                .data("/submitReview/review");
        assertThat(error(semester.close(coordinator, true).data("/closeReviewCampaign")))
                .isEqualTo("REVIEW_PENDING");
        semester.validate(coordinator, submitted, Map.of()).data("");
        assertThat(error(semester.close(coordinator, false).data("/closeReviewCampaign")))
                .isEqualTo("REVIEWS_MISSING");

        var closed = semester.close(coordinator, true).data("/closeReviewCampaign");

        assertThat(closed.at("/reviewCampaign/status").asString()).isEqualTo("CLOSED");
        var edition = edition(programme.code(), Semester.NAME);
        assertThat(edition.path("actions")).hasSize(3);
        assertThat(edition.at("/actions/0/progress").asInt()).isEqualTo(40);
        assertThat(error(semester.save(pilot, 2, 0, Map.of()).data("/saveReviewDraft")))
                .isEqualTo("CAMPAIGN_CLOSED");
        assertThat(error(semester.close(coordinator, true).data("/closeReviewCampaign")))
                .isEqualTo("CAMPAIGN_CLOSED");
        assertThat(edition(programme.code(), Semester.NAME)).isEqualTo(edition);
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    @Test
    void comparesAnEditionWithToday() {
        semester.open(coordinator);
        semester.close(coordinator, true).data("");
        semester.openAgain(coordinator, "2020-S2");
        var input = Map.of(
                "semester", "2020-S2",
                "decision", "DROP",
                "dropReason", "Reprise par une autre.",
                "replacedBy", programme.action(2));
        var submitted = semester.submit(pilot, semester.save(pilot, 1, 0, input).data("/saveReviewDraft/review"))
                .data("/submitReview/review");
        semester.state(pilot, submitted, Map.of("stance", "RESERVATIONS", "comment", "Un an de plus suffirait."))
                .data("");
        semester.validate(
                        coordinator,
                        submitted,
                        Map.of("decision", Map.of("body", Map.of("code", "ORG-cos"), "decidedOn", "2020-12-15")))
                .data("");

        var changes = hub.ask("""
                        query ($programme: String!) {
                          programme(code: $programme) { changes(from: "2020-S1") {
                            dropped { code reason replacedBy { code } decision { body { code } decidedOn }
                              positions { side stance comment } }
                            added { code } completed { code } isExhaustive } }
                        }
                        """, Map.of("programme", programme.code())).data("/programme/changes");

        assertThat(changes.at("/dropped/0/code").asString()).isEqualTo(programme.action(1));
        assertThat(changes.at("/dropped/0/replacedBy/code").asString()).isEqualTo(programme.action(2));
        assertThat(changes.at("/dropped/0/decision/body/code").asString()).isEqualTo("ORG-cos");
        assertThat(changes.at("/dropped/0/positions")).hasSize(2);
        assertThat(changes.at("/dropped/0/positions/0/stance").isNull()).isTrue();
        assertThat(changes.at("/dropped/0/positions/1/comment").asString()).isEqualTo("Un an de plus suffirait.");
        assertThat(changes.path("added")).isEmpty();
        theActionsTellTheSame();
    }

    private void theActionsTellTheSame() {
        var reply = hub.ask("""
                        query ($dropped: String!, $other: String!) {
                          dropped: action(by: {code: $dropped}) { ...all }
                          other: action(by: {code: $other}) { ...all }
                        }
                        fragment all on Action {
                          endedIn decision { body { code } decidedOn reason } replacedBy { code } replaces { code } }
                        """, Map.of("dropped", programme.action(1), "other", programme.action(2)));
        assertThat(reply.data("/dropped/endedIn").asString()).isEqualTo("2020-S2");
        assertThat(reply.data("/dropped/decision/body/code").asString()).isEqualTo("ORG-cos");
        assertThat(reply.data("/dropped/decision/reason").asString()).isEqualTo("Reprise par une autre.");
        assertThat(reply.data("/dropped/replacedBy/code").asString()).isEqualTo(programme.action(2));
        assertThat(reply.data("/other/replaces/0/code").asString()).isEqualTo(programme.action(1));
        assertThat(reply.data("/other/decision").isNull()).isTrue();
    }

    @Test
    void readsWhatActionsTookOverInOneStatementForEachEdge() {
        var reply = hub.ask("""
                        { programme(code: "dcant-2018-2020") { priorities { actions { nodes {
                          decision { body { code } } replacedBy { code } replaces { code } } } } } }
                        """);

        assertThat(reply.data("/programme/priorities")).hasSize(4);
        assertThat(reply.statements()).isLessThanOrEqualTo(6);
    }
}
