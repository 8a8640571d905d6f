package dcant.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole programme on one page: contract 01. */
@HubTest
@Tag("doors")
class ActionBoardTests {

    private static final List<String> OFFICIAL_TITLES = List.of(
            "Construire un socle commun d'applications, de briques numériques, de référentiels et de cadres partagés"
                    + " pour accélérer la transformation numérique",
            "Garantir une gouvernance partagée entre l'État et les collectivités territoriales de la transformation"
                    + " numérique",
            "Contribuer à une approche globale de la donnée au service des politiques d'intérêt général",
            "Faciliter le passage à l'échelle de l'administration numérique");

    /** programme, priorities, actions, totalCount, latestReview, buildingBlocks, pilots, authority, participants, sources. */
    private static final int SELECTED_EDGES = 10;

    private final HttpHub hub;

    ActionBoardTests(HttpHub hub) {
        this.hub = hub;
    }

    private Reply board() {
        return hub.ask(HttpHub.contract("01-action-board"));
    }

    @Test
    void showsTheFourPrioritiesUnderTheirOfficialTitles() {
        var priorities = board().data("/programme/priorities");

        assertThat(priorities.values().stream()
                        .map(priority -> priority.path("number").asInt())
                        .toList())
                .containsExactly(1, 2, 3, 4);
        assertThat(priorities.values().stream()
                        .map(priority -> priority.path("title").asString())
                        .toList())
                .isEqualTo(OFFICIAL_TITLES);
    }

    @Test
    void showsAtLeastThirtyFiveActionsEachWithASource() {
        var priorities = board().data("/programme/priorities");

        var actions = actions(priorities);
        assertThat(actions).hasSizeGreaterThanOrEqualTo(35);
        assertThat(actions)
                .allSatisfy(action -> assertThat(action.path("sources"))
                        .as("sources of %s", action.path("code"))
                        .isNotEmpty()
                        .allSatisfy(source ->
                                assertThat(source.path("title").asString()).isNotBlank()));
        assertThat(priorities.values())
                .allSatisfy(priority -> assertThat(
                                priority.at("/actions/totalCount").asInt())
                        .isEqualTo(priority.at("/actions/nodes").size()));
    }

    @Test
    void saysHowSureItIsOfEachAction() {
        var priorities = hub.ask("""
                { programme(code: "dcant-2018-2020") { priorities { actions(first: 100) { nodes { code reliability } } } } }
                """).data("/programme/priorities");

        var byReliability = actions(priorities).stream()
                .map(action -> action.path("reliability").asString())
                .toList();
        assertThat(byReliability).isSubsetOf("DOCUMENTED", "INFERRED", "ILLUSTRATIVE");
        assertThat(byReliability).filteredOn("DOCUMENTED"::equals).hasSizeBetween(1, 10);
    }

    @Test
    void openedThirtyFiveActionsInTheFirstEdition() {
        var priorities = hub.ask("""
                { programme(code: "dcant-2018-2020") { priorities {
                  actions(first: 100, filter: {openedIn: "2018-S1"}) { totalCount nodes { openedIn } } } } }
                """).data("/programme/priorities");

        assertThat(priorities.values().stream()
                        .mapToInt(priority -> priority.at("/actions/totalCount").asInt())
                        .sum())
                .isEqualTo(35);
        assertThat(actions(priorities))
                .hasSize(35)
                .allSatisfy(
                        action -> assertThat(action.path("openedIn").asString()).isEqualTo("2018-S1"));
    }

    @Test
    void saysWhatTheBoardCosts() {
        assertThat(board().json().at("/extensions/cost").asInt()).isEqualTo(9_605);
    }

    @Test
    void readsTheBoardInOneStatementForEachSelectedEdge() {
        assertThat(board().statements()).isBetween(1L, (long) SELECTED_EDGES);
    }

    @Test
    void givesNoProgrammeForAnUnknownCode() {
        assertThat(hub.ask("{ programme(code: \"dcant-1990\") { title } }")
                        .data("/programme")
                        .isNull())
                .isTrue();
    }

    private static List<JsonNode> actions(JsonNode priorities) {
        var actions = new ArrayList<JsonNode>();
        priorities.forEach(priority -> priority.at("/actions/nodes").forEach(actions::add));
        return actions;
    }
}
