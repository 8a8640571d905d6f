package dcant.impact;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import dcant.graph.Graph;
import dcant.graph.Statement;
import dcant.graph.Update;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What would be touched if a building block were dropped: contract 10. */
@HubTest
class ImpactTests {

    /** Counted by hand in seed/dependencies.csv: six links to FranceConnect, four to one of these six. */
    private static final Set<String> STAND_ON_FRANCECONNECT = Set.of(
            "1 aidants-connect",
            "1 api-particulier",
            "1 demarches-simplifiees",
            "1 franceconnect-plus",
            "1 publik",
            "1 rdv-service-public",
            "2 api-quotient-familial",
            "2 demarches-adullact",
            "2 france-identite",
            "2 rdv-insertion");

    /** The block, impact with who reuses, the blocks of dependents, actions. */
    private static final int SELECTED_EDGES = 5;

    private final HttpHub hub;
    private final Graph graph;

    ImpactTests(HttpHub hub, Graph graph) {
        this.hub = hub;
        this.graph = graph;
    }

    private JsonNode impact(String slug) {
        return hub.ask(HttpHub.contract("10-impact"), Map.of("slug", slug)).data("/buildingBlock/impact");
    }

    @Test
    void isRightForFranceConnectByAHandCount() {
        var impact = impact("franceconnect");

        assertThat(dependents(impact)).isEqualTo(STAND_ON_FRANCECONNECT);
        assertThat(impact.path("dependents").values())
                .allSatisfy(
                        dependent -> assertThat(dependent.path("paths").asInt()).isOne());
        assertThat(impact.path("isExhaustive").asBoolean()).isTrue();
        assertThat(impact.path("directReuserCount").asInt()).isEqualTo(17);
        assertThat(impact.path("reuserCount").asInt())
                .isEqualTo(reusers(slugs(impact, "franceconnect")).size());
    }

    private static Set<String> dependents(JsonNode impact) {
        return impact.path("dependents").values().stream()
                .map(dependent -> dependent.path("distance").asInt() + " "
                        + dependent.at("/buildingBlock/slug").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> slugs(JsonNode impact, String slug) {
        var slugs = new HashSet<>(Set.of(slug));
        impact.path("dependents")
                .forEach(dependent ->
                        slugs.add(dependent.at("/buildingBlock/slug").asString()));
        return slugs;
    }

    private static Set<String> reusers(Set<String> slugs) {
        return SeedCsv.rows("reuses").stream()
                .filter(reuse -> slugs.contains(cell(reuse, "buildingBlock")))
                .filter(reuse -> List.of("LIVE", "DEPLOYING").contains(cell(reuse, "status")))
                .map(reuse -> cell(reuse, "authority"))
                .collect(Collectors.toSet());
    }

    @Test
    void countsEveryWay() {
        var dependents = impact("sirene").path("dependents").values().stream()
                .filter(dependent ->
                        dependent.at("/buildingBlock/slug").asString().equals("demarches-adullact"))
                .toList();

        assertThat(dependents)
                .singleElement()
                .satisfies(
                        dependent -> assertThat(dependent.path("paths").asInt()).isEqualTo(3));
    }

    @Test
    void namesTheActionsThatStandOnIt() {
        var impact = impact("franceconnect");

        var slugs = slugs(impact, "franceconnect");
        assertThat(impact.path("actions").values().stream()
                        .map(action -> action.path("code").asString())
                        .toList())
                .isEqualTo(List.copyOf(SeedCsv.rows("action-building-blocks").stream()
                        .filter(row -> slugs.contains(cell(row, "buildingBlock")))
                        .map(row -> cell(row, "action"))
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opencimetiere", "asalae", "georchestra", "bases-adresses-locales", "geotrek", "payfip"})
    void countsEachInhabitantOnce(String slug) {
        var impact = impact(slug);

        var reusers = reusers(slugs(impact, slug));
        assertThat(impact.path("populationCovered").asLong()).isEqualTo(Territories.inhabitantsWhereTheyAct(reusers));
    }

    @Test
    void tellsThePopulationOfEachLevel() {
        var levels = hub.ask("{ buildingBlock(by: {slug: \"opencimetiere\"}) { impact { populationByLevel {"
                        + " kind reuserCount population } populationCovered } } }")
                .data("/buildingBlock/impact");

        assertThat(levels.at("/populationByLevel/0/kind").asString()).isEqualTo("COMMUNE");
        assertThat(levels.at("/populationByLevel/0/reuserCount").asInt()).isEqualTo(2);
        assertThat(levels.at("/populationByLevel/0/population").asLong())
                .isEqualTo(levels.path("populationCovered").asLong())
                .isPositive();
    }

    private static final String OF_ALL_ACTIONS = """
            { programme(code: "dcant-2018-2020") { priorities { actions(first: 50) { nodes { code impact {
              dependents { distance buildingBlock { slug } } actions { code } reuserCount directReuserCount
              populationCovered } } } } } }
            """;

    @Test
    void ofAnActionIsThatOfWhatItBuildsOn() {
        var block = impact("franceconnect");
        var answer = hub.ask(OF_ALL_ACTIONS);
        var impacts = new HashMap<String, JsonNode>();
        for (var priority : answer.data("/programme/priorities")) {
            priority.at("/actions/nodes")
                    .forEach(action -> impacts.put(action.path("code").asString(), action.path("impact")));
        }

        var ofOneBlock = Objects.requireNonNull(impacts.get("P1-05"));
        assertThat(dependents(ofOneBlock)).isEqualTo(STAND_ON_FRANCECONNECT);
        assertThat(ofOneBlock.path("reuserCount")).isEqualTo(block.path("reuserCount"));
        assertThat(ofOneBlock.path("directReuserCount")).isEqualTo(block.path("directReuserCount"));
        assertThat(ofOneBlock.path("populationCovered")).isEqualTo(block.path("populationCovered"));
        assertThat(ofOneBlock.path("actions").values())
                .extracting(action -> action.path("code").asString())
                .doesNotContain("P1-05")
                .contains("P1-08", "P4-04");
        var ofNoBlock = Objects.requireNonNull(impacts.get("P1-03"));
        assertThat(ofNoBlock.path("reuserCount").asInt()).isZero();
        assertThat(ofNoBlock.path("dependents").values()).isEmpty();
        assertThat(answer.statements()).isLessThanOrEqualTo(8);
    }

    @Test
    void ofSeveralIsRefusedWhenAllTheirReusesTakeTooLong() {
        var both = """
                { a: buildingBlock(by: {slug: "franceconnect"}) { impact { reuserCount } }
                  b: buildingBlock(by: {slug: "publik"}) { impact { reuserCount } } }""";
        addReuses(100_000);
        try {
            var answer = hub.ask(both, Map.of());

            assertThat(answer.json().at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
            assertThat(answer.json().at("/errors/0/message").asString()).contains("`impact`", "150000");
        } finally {
            addReuses(-100_000);
        }
        assertThat(hub.ask(both, Map.of()).data("/a/impact/reuserCount").asInt())
                .isPositive();
    }

    private void addReuses(int count) {
        graph.write(List.of(new Statement(
                new Update("MATCH (block:BuildingBlock) WHERE block.slug IN ['franceconnect', 'publik']"
                        + " SET block.reuserCount = block.reuserCount + $count"),
                Map.of("count", count))));
    }

    @Test
    void runsOneStatementForEachSelectedEdge() {
        impact("franceconnect");

        var answer = hub.ask(HttpHub.contract("10-impact"), Map.of("slug", "franceconnect"));

        assertThat(answer.statements()).isLessThanOrEqualTo(SELECTED_EDGES);
    }
}
