package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.FaultyNode;
import dcant.HttpHub;
import dcant.HubTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Objects found again by their global id. */
@HubTest
@ExtendWith(OutputCaptureExtension.class)
class NodeTests {

    private static final String NODE = "query ($id: ID!) { node(id: $id) { __typename id } }";
    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

    /** Types of which the public sees nothing. */
    private static final Set<String> PRIVATE = Set.of("ActionProposal", "Grant");

    private final HttpHub hub;

    NodeTests(HttpHub hub) {
        this.hub = hub;
    }

    /** One id of each type that has any. */
    private Map<String, String> ids() {
        var found = new TreeMap<String, String>();
        collect(hub.ask("""
                { programme(code: "dcant-2018-2020") {
                    __typename id
                    reviewCampaigns { __typename id }
                    editions { __typename id }
                    priorities { __typename id actions(first: 100) { nodes {
                      __typename id
                      latestReview { __typename id }
                      buildingBlocks(first: 1) { nodes { __typename id publisher { __typename id } } }
                    } } }
                  }
                  authority(by: {inseeCode: "35238"}) { reuses(first: 1) { nodes { __typename id } } }
                  needs(first: 1) { nodes { __typename id } }
                  buildingBlock(by: {slug: "franceconnect"}) { offers(first: 1) { nodes { __typename id } } } }
                """).data(""), found);
        return found;
    }

    private static void collect(JsonNode node, Map<String, String> found) {
        if (node.has("id")) {
            found.put(node.path("__typename").asString(), node.path("id").asString());
        }
        node.forEach(child -> collect(child, found));
    }

    @Test
    void findsAnObjectOfEveryTypeAgain() {
        var ids = ids();
        var types = hub
                .ask("{ __type(name: \"Node\") { possibleTypes { name } } }")
                .data("/__type/possibleTypes")
                .values()
                .stream()
                .map(type -> type.path("name").asString())
                .toList();

        assertThat(ids.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().filter(type -> !PRIVATE.contains(type)).toList());
        ids.forEach((type, id) -> {
            var found = hub.ask(NODE, Map.of("id", id)).data("/node");
            assertThat(found.path("__typename").asString()).isEqualTo(type);
            assertThat(found.path("id").asString()).isEqualTo(id);
        });
    }

    @Test
    void findsObjectsOfAllTypesInTheOrderAskedInOneStatementForEachType() {
        var ids = new ArrayList<>(ids().values());
        ids.addAll(ids.reversed());
        ids.add(id("Authority", "COM-00000"));
        var answer = hub.ask(NODES, Map.of("ids", ids));

        var found = answer.data("/nodes").values().stream()
                .map(node -> node.path("id").asString(""))
                .toList();
        ids.set(ids.size() - 1, "");
        assertThat(found).isEqualTo(ids);
        assertThat(answer.statements()).isBetween(1L, (long) ids().size());
    }

    static List<String> idsOfNothing() {
        return List.of(
                id("Authority", "COM-00000"),
                id("Authority", ""),
                id("Authority", "COM-35238\u0000"),
                id("Reuse", "not-a-uuid"),
                id("Review", "'}) DETACH DELETE n //"),
                id("Priority", "dcant-2018-2020"),
                id("ReviewCampaign", "::::"),
                id("Village", "COM-35238"),
                id("authority", "COM-35238"));
    }

    @ParameterizedTest
    @MethodSource("idsOfNothing")
    void givesNothingForAnIdThatNamesNothing(String id) {
        assertThat(hub.ask(NODE, Map.of("id", id)).data("/node").isNull()).isTrue();
        assertThat(hub.ask(NODES, Map.of("ids", List.of(id))).data("/nodes/0").isNull())
                .isTrue();
    }

    static List<String> brokenIds() {
        return List.of(
                "",
                " ",
                "COM-35238",
                "é",
                "=====",
                "a",
                "QXV0aG9yaXR5",
                Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, 3}),
                id("Authority", "COM-35238") + "\n",
                id("", "COM-35238"),
                id("Authority", "x".repeat(300)),
                "A".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("brokenIds")
    void refusesAnIdThatItNeverMade(String id) {
        var answer = hub.ask(NODE, Map.of("id", id));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.message()).contains("not an id of this hub");
        assertThat(answer.json().at("/data/node").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":1}", "[]", "[\"a\",\"b\"]", "true", "1.5", "null"})
    void refusesAnIdThatIsNotText(String id) {
        var answer = hub.post("{\"query\": \"%s\", \"variables\": {\"id\": %s}}".formatted(NODE, id));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.body()).doesNotContain("a=1");
    }

    @Test
    void refusesMoreThanAHundredIds() {
        var id = id("Authority", "COM-35238");

        assertThat(hub.ask(NODES, Map.of("ids", Collections.nCopies(100, id))).data("/nodes"))
                .hasSize(100);
        assertThat(hub.ask(NODES, Map.of("ids", Collections.nCopies(101, id))).code())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void showsOfAFaultOnlyAnIdThatTheLogHasToo(CapturedOutput log) {
        var answer = hub.ask(NODE, Map.of("id", id(FaultyNode.TYPE, "any")));

        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain(FaultyNode.SECRET).doesNotContain("Exception");
        var shown = Pattern.compile("[0-9a-f-]{8,}").matcher(answer.message());
        assertThat(shown.find()).as("an id in %s", answer.message()).isTrue();
        assertThat(log.getAll()).contains(FaultyNode.SECRET);
        assertThat(log.getAll().lines().filter(line -> line.contains(shown.group())))
                .as("lines of the log with the id %s", shown.group())
                .isNotEmpty();
    }

    private static String id(String type, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
