package dcant.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.TestProgramme;
import dcant.review.Semester;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** An edition is corrected beside itself, in the open, and stays as it was frozen. */
@HubTest
@Tag("doors")
class ErratumTests {

    private static final String RECORD = """
            mutation ($input: RecordErratumInput!) {
              recordErratum(input: $input) {
                edition { contentHash errata { number action { code } field before after reason reliability } }
                userErrors { code field message }
              }
            }
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final TestProgramme programme;
    private final Semester semester;

    ErratumTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    @BeforeEach
    void freeze() {
        semester.open(coordinator);
        semester.close(coordinator, true).data("");
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private Reply send(HttpHub as, Map<String, ?> given) {
        var input = new HashMap<String, Object>(Map.of(
                "programme",
                programme.code(),
                "semester",
                Semester.NAME,
                "actionCode",
                programme.action(1),
                "field",
                "progress",
                "after",
                "40",
                "reason",
                "Le chiffre manquait."));
        input.putAll(given);
        return as.ask(RECORD, Map.of("input", input));
    }

    private JsonNode recorded(Map<String, ?> given) {
        return send(coordinator, given).data("/recordErratum");
    }

    private Reply file(String end) {
        return hub.send(hub.request("/editions/" + programme.code() + "/" + Semester.NAME + end)
                .GET());
    }

    @Test
    void standsBesideTheEditionWhoseBytesStay() {
        var before = file(".json");

        var edition = recorded(Map.of()).path("edition");

        assertThat(edition.at("/errata/0/number").asInt()).isEqualTo(1);
        assertThat(edition.at("/errata/0/action/code").asString()).isEqualTo(programme.action(1));
        assertThat(edition.at("/errata/0/before").asString()).isEmpty();
        assertThat(edition.at("/errata/0/after").asString()).isEqualTo("40");
        assertThat(edition.at("/errata/0/reliability").asString()).isEqualTo("ILLUSTRATIVE");
        var after = file(".json");
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag"))
                .isEqualTo("\"" + edition.path("contentHash").asString() + "\"");
        assertThat(after.header("Link")).startsWith("<" + Semester.NAME + "/errata.json>");
        assertThat(file("/errata.json").json().at("/0/after").asString()).isEqualTo("40");
    }

    @Test
    void tellsWhatStoodThereUntilThen() {
        recorded(Map.of("field", "title", "after", "Un titre", "reason", "Coquille."));

        var second = recorded(Map.of("field", "title", "after", "Un autre", "reason", "Encore une."));

        assertThat(second.at("/edition/errata/0/before").asString()).startsWith("[Exemple fictif]");
        assertThat(second.at("/edition/errata/1/before").asString()).isEqualTo("Un titre");
    }

    @Test
    void isToldByTheJournal() {
        var last = hub.ask("{ journalHead { sequence } }")
                .data("/journalHead/sequence")
                .asInt();

        recorded(Map.of());

        var entry = hub.ask("""
                        query ($last: Int) { journal(afterSequence: $last) { nodes {
                          type subject { ... on Edition { semester } } changes { field before after } } } }
                        """, Map.of("last", last)).data("/journal/nodes/0");
        assertThat(entry.path("type").asString()).isEqualTo("ERRATUM_RECORDED");
        assertThat(entry.at("/subject/semester").asString()).isEqualTo(Semester.NAME);
        assertThat(entry.at("/changes/0/field").asString()).isEqualTo(programme.action(1) + ".progress");
        assertThat(entry.at("/changes/1/after").asString()).isEqualTo("Le chiffre manquait.");
    }

    @Test
    void isRecordedOnceForOneKey() {
        var given = Map.of("idempotencyKey", "erratum-" + programme.code());
        recorded(given);

        assertThat(recorded(given).at("/edition/errata")).hasSize(1);
    }

    @Test
    void refusesWhatIsWrongWithTheFieldAndTheNextStep() {
        assertThat(refusal(Map.of("semester", "2019-S1"))).isEqualTo("NOT_FOUND semester");
        assertThat(refusal(Map.of("actionCode", "P9-99"))).isEqualTo("NOT_FOUND actionCode");
        assertThat(refusal(Map.of("field", "weather"))).isEqualTo("NO_SUCH_FIELD field");
        assertThat(refusal(Map.of("field", "code"))).isEqualTo("NO_SUCH_FIELD field");
        assertThat(refusal(Map.of("after", ""))).isEqualTo("ALREADY_SAID after");
        assertThat(refusal(Map.of("reason", " "))).isEqualTo("TEXT_REQUIRED reason");
        assertThat(recorded(Map.of("field", "weather"))
                        .at("/userErrors/0/message")
                        .asString())
                .contains("progress", "health");
        recorded(Map.of());
        assertThat(refusal(Map.of())).isEqualTo("ALREADY_SAID after");
    }

    @Test
    void refusesValuesThatAreNotOfTheFormOfTheField() {
        for (var wrong : List.of(
                List.of("progress", "101"),
                List.of("progress", "07"),
                List.of("health", "SUNNY"),
                List.of("status", ""),
                List.of("title", ""),
                List.of("openedIn", "2018"),
                List.of("decidedOn", "2020-02-31"),
                List.of("minutesUrl", "ftp://example.org"),
                List.of("buildingBlockSlugs", "rgs, rgi"),
                List.of("buildingBlockSlugs", "[null]"),
                List.of("buildingBlockSlugs", "[[]]"),
                List.of("reuserCount", "-1"))) {
            assertThat(refusal(Map.of("field", wrong.get(0), "after", wrong.get(1))))
                    .as(wrong.toString())
                    .isEqualTo("INVALID_VALUE after");
        }
        for (var unknown : List.of(
                List.of("priorityNumber", "9"),
                List.of("replacement", "P1-01"),
                List.of("decisionBody", "COM-35238"))) {
            assertThat(refusal(Map.of("field", unknown.get(0), "after", unknown.get(1))))
                    .as(unknown.toString())
                    .isEqualTo("NOT_FOUND after");
        }
        var several = recorded(Map.of("field", "buildingBlockSlugs", "after", "[\"rgs\", \"rgi\", \"rgs\"]"));
        assertThat(several.at("/edition/errata/0/after").asString()).isEqualTo("[\"rgi\",\"rgs\"]");
    }

    private String refusal(Map<String, ?> given) {
        var error = recorded(given).at("/userErrors/0");
        return error.path("code").asString() + " " + error.at("/field/0").asString();
    }

    @Test
    void isForCoordinatorsOnly() {
        assertThat(send(hub, Map.of()).code()).isEqualTo("UNAUTHORIZED");
        assertThat(send(hub.as("contributor"), Map.of()).code()).isEqualTo("FORBIDDEN");
    }
}
