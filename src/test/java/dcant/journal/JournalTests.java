package dcant.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed of public changes and the trail of all writes: contract 11. */
@HubTest
@Tag("doors")
class JournalTests {

    private static final String WHOLE = """
            query ($after: Int) {
              journal(first: 100, afterSequence: $after) {
                pageInfo { hasNextPage }
                nodes {
                  sequence recordedAt type authority { code } subjectId
                  changes { field before after } previousHash hash
                }
              }
            }
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub contributor;
    private final TestProgramme programme;
    private final JsonMapper json;

    JournalTests(HttpHub hub, Driver driver, JsonMapper json) {
        this.hub = hub;
        this.json = json;
        this.coordinator = hub.as("coordinator");
        this.contributor = hub.as("contributor");
        this.programme = new TestProgramme(driver);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private JsonNode head() {
        return hub.ask("{ journalHead { sequence hash cursor recordedAt } }").data("/journalHead");
    }

    @Test
    void answersTheContract() {
        var before = head();
        Writes.open(coordinator, programme.code(), "2020-S1").data("");

        var feed = hub.ask(
                        HttpHub.contract("11-journal"),
                        "Changes",
                        Map.of("after", before.path("cursor").asString(), "first", 10))
                .data("/journal");

        var entry = feed.at("/nodes/0");
        assertThat(feed.path("nodes")).hasSize(1);
        assertThat(entry.path("sequence").asInt())
                .isEqualTo(before.path("sequence").asInt() + 1);
        assertThat(entry.path("previousHash")).isEqualTo(before.path("hash"));
        assertThat(entry.path("type").asString()).isEqualTo("REVIEW_CAMPAIGN_CHANGED");
        assertThat(entry.at("/subject/__typename").asString()).isEqualTo("ReviewCampaign");
        assertThat(entry.path("changes").toString())
                .contains("{\"field\":\"closesOn\",\"before\":null,\"after\":\"2100-06-30\"}");
        assertThat(feed.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void anOutsiderRecomputesThePublicChainFromWhatTheApiShows() {
        Writes.open(coordinator, programme.code(), "2020-S1").data("");
        Writes.reschedule(coordinator, programme.code(), "2020-S1", 1, "2100-07-01")
                .data("");

        var last = "0".repeat(64);
        var number = 0;
        for (var entry : wholeFeed()) {
            assertThat(entry.path("sequence").asInt()).isEqualTo(++number);
            assertThat(entry.path("previousHash").asString()).isEqualTo(last);
            assertThat(entry.path("hash").asString()).isEqualTo(hash(entry));
            last = entry.path("hash").asString();
        }
        assertThat(head().path("hash").asString()).isEqualTo(last);
    }

    private List<JsonNode> wholeFeed() {
        var entries = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            page = hub.ask(WHOLE, Map.of("after", entries.size())).data("/journal");
            page.path("nodes").forEach(entries::add);
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return entries;
    }

    private String hash(JsonNode entry) {
        var parts = json.createArrayNode()
                .add(entry.path("previousHash"))
                .add(entry.path("sequence"))
                .add(entry.path("recordedAt"))
                .add(entry.path("type"))
                .add(entry.at("/authority/code").isMissingNode() ? json.nullNode() : entry.at("/authority/code"))
                .add(entry.path("subjectId"));
        var changes = parts.addArray();
        entry.path("changes")
                .forEach(change -> changes.addArray()
                        .add(change.path("field"))
                        .add(change.path("before"))
                        .add(change.path("after")));
        return sha256(parts.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aPrivateWriteMovesNothingThatThePublicSees() {
        var before = head();

        Writes.propose(contributor, programme.code(), Map.of()).data("");

        assertThat(head()).isEqualTo(before);
        var trail = coordinator
                .ask("{ auditTrail(last: 1) { nodes { mutation publicSequence agent { id } authority { code } } } }")
                .data("/auditTrail/nodes/0");
        assertThat(trail.path("mutation").asString()).isEqualTo("proposeAction");
        assertThat(trail.path("publicSequence").isNull()).isTrue();
        assertThat(trail.at("/authority/code").asString()).isEqualTo("COM-35238");
    }

    @Test
    void aRefusedMutationWritesNothingAndLeavesItsKeyFree() {
        var key = Map.of("idempotencyKey", "cle-" + System.nanoTime());
        var before = trailLength();

        var refused = Writes.open(coordinator, "nothing", "2020-S1", key);
        assertThat(refused.data("/openReviewCampaign/userErrors/0/code").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(trailLength()).isEqualTo(before);

        var accepted = Writes.open(coordinator, programme.code(), "2020-S1", key);
        assertThat(accepted.data("/openReviewCampaign/userErrors")).isEmpty();
    }

    private int trailLength() {
        return coordinator
                .ask("{ auditTrail(first: 1) { totalCount } }")
                .data("/auditTrail/totalCount")
                .asInt();
    }

    @Test
    void keepsTheEntriesThatAFilterNames() {
        var after = head().path("sequence").asInt();
        Writes.open(coordinator, programme.code(), "2020-S1").data("");

        assertThat(filtered(after, "{types: [REVIEW_CAMPAIGN_CHANGED]}")).hasSize(1);
        assertThat(filtered(after, "{types: [REUSE_DECLARED]}")).isEmpty();
        assertThat(filtered(after, "{within: {inseeCode: \"35\"}}")).isEmpty();
        assertThat(filtered(after, "{buildingBlock: \"franceconnect\"}")).isEmpty();
    }

    private JsonNode filtered(int after, String filter) {
        return hub.ask("{ journal(afterSequence: %d, filter: %s) { nodes { sequence } } }".formatted(after, filter))
                .data("/journal/nodes");
    }

    @Test
    void tellsAllThatIsWrongWithAnInputAtOnceInTheLanguageOfTheRequest() {
        var refused =
                Writes.propose(contributor, programme.code(), Map.of("title", " ", "description", "é".repeat(4_001)));

        var errors = refused.data("/proposeAction/userErrors");
        assertThat(errors.toString()).contains("TEXT_REQUIRED", "TEXT_TOO_LONG", "title", "description");
        assertThat(errors.at("/0/message").asString()).isEqualTo("Un texte est nécessaire ici.");
    }

    @Test
    void refusesATextThatHidesSomething() {
        for (var hidden : List.of("a\u0000b", "a\u202eb", "a\u200bb", "\ufeffa")) {
            var refused = Writes.propose(contributor, programme.code(), Map.of("title", hidden));
            assertThat(refused.code()).as(hidden).isEqualTo("BAD_REQUEST");
        }
    }
}
