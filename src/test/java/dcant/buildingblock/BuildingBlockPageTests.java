package dcant.buildingblock;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** One building block whole: contract 03. */
@HubTest
class BuildingBlockPageTests {

    /** The block, publisher, dependencies, dependents, their blocks, actions, reuses, totalCount, authority, sources. */
    private static final int SELECTED_EDGES = 11;

    private final HttpHub hub;
    private final Driver driver;

    BuildingBlockPageTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.driver = driver;
    }

    private JsonNode block(String slug, String fields) {
        return hub.ask("{ buildingBlock(by: {slug: \"%s\"}) { %s } }".formatted(slug, fields))
                .data("/buildingBlock");
    }

    @Test
    void answersThePageInOneStatementForEachSelectedEdge() {
        var variables = Map.of("slug", "franceconnect");
        hub.ask(HttpHub.contract("03-building-block"), variables).data("");

        var answer = hub.ask(HttpHub.contract("03-building-block"), variables);

        var block = answer.data("/buildingBlock");
        assertThat(block.path("lifecycle").asString()).isEqualTo("ACTIVE");
        assertThat(block.at("/publisher/kind").asString()).isEqualTo("STATE_SERVICE");
        assertThat(block.at("/reuses/totalCount").asInt()).isEqualTo((int) SeedCsv.rows("reuses").stream()
                .filter(reuse -> cell(reuse, "buildingBlock").equals("franceconnect"))
                .count());
        assertThat(block.path("sources").isEmpty()).isFalse();
        assertThat(answer.statements()).isLessThanOrEqualTo(SELECTED_EDGES);
    }

    @Test
    void isNullWhenNothingHasTheSlug() {
        assertThat(hub.ask("{ buildingBlock(by: {slug: \"nothing\"}) { slug } }")
                        .data("/buildingBlock")
                        .isNull())
                .isTrue();
    }

    @Test
    void everyBuildingBlockSaysWhatItIsForPeople() {
        var blocks = hub.ask("{ buildingBlocks(first: 100, orderBy: {field: SLUG}) {"
                        + " nodes { slug summary aliases audience lifecycle sources { title } } } }")
                .data("/buildingBlocks/nodes");

        assertThat(blocks.values()).hasSize(100).allSatisfy(block -> {
            assertThat(block.path("summary").asString()).hasSizeBetween(40, 320).endsWith(".");
            assertThat(block.path("audience").isEmpty()).isFalse();
            assertThat(block.path("sources").isEmpty()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"demarches-adullact,1", "demarches-adullact,2", "demarches-adullact,6", "pastell,3", "franceconnect,6"})
    void followsDependenciesToADepth(String slug, int depth) {
        assertThat(links(slug, "dependencies", depth)).isEqualTo(expected(slug, depth, "buildingBlock", "dependsOn"));
        assertThat(links(slug, "dependents", depth)).isEqualTo(expected(slug, depth, "dependsOn", "buildingBlock"));
    }

    private Map<String, Integer> links(String slug, String field, int depth) {
        var found = new TreeMap<String, Integer>();
        block(slug, field + "(depth: %d) { nature distance reliability buildingBlock { slug } }".formatted(depth))
                .path(field)
                .forEach(link -> {
                    var key = link.at("/buildingBlock/slug").asString() + " "
                            + link.path("nature").asString();
                    assertThat(found).doesNotContainKey(key);
                    found.put(key, link.path("distance").asInt());
                });
        return found;
    }

    /** The same from the file: nearest first, each building block and nature once. */
    private static Map<String, Integer> expected(String slug, int depth, String from, String to) {
        var found = new TreeMap<String, Integer>();
        Set<String> reached = new HashSet<>(Set.of(slug));
        Set<String> edge = Set.of(slug);
        for (int distance = 1; distance <= depth; distance++) {
            var next = new HashSet<String>();
            for (var row : SeedCsv.rows("dependencies")) {
                if (edge.contains(cell(row, from)) && !cell(row, to).equals(slug)) {
                    found.putIfAbsent(cell(row, to) + " " + cell(row, "nature"), distance);
                    next.add(cell(row, to));
                }
            }
            next.removeAll(reached);
            reached.addAll(next);
            edge = next;
        }
        return found;
    }

    @Test
    void survivesACycleOfDependencies() {
        try {
            write("MATCH (a:BuildingBlock {slug: 'rgs'}), (b:BuildingBlock {slug: 'demarches-adullact'})"
                    + " CREATE (a)-[:DEPENDS_ON {nature: 'USES', reliability: 'ILLUSTRATIVE', sourceKeys: []}]->(b)");

            var dependents = links("franceconnect", "dependents", 6);

            assertThat(dependents).containsEntry("rgs USES", 3).doesNotContainKey("franceconnect CONFORMS_TO");
            assertThat(links("franceconnect", "dependencies", 6)).containsEntry("demarches-adullact USES", 2);
            var impact = block("franceconnect", "impact { isExhaustive reuserCount dependents { paths } }");
            assertThat(impact.at("/impact/dependents").values())
                    .allSatisfy(dependent ->
                            assertThat(dependent.path("paths").asInt()).isPositive());
        } finally {
            write(
                    "MATCH (:BuildingBlock {slug: 'rgs'})-[link:DEPENDS_ON]->(:BuildingBlock {slug: 'demarches-adullact'})"
                            + " DELETE link");
        }
    }

    private void write(String cypher) {
        driver.executableQuery(cypher).execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dependencies(depth: 0)", "dependents(depth: 7)", "dependencies(depth: -1)"})
    void refusesADepthOutOfItsRange(String field) {
        var refused = hub.ask("{ buildingBlock(by: {slug: \"franceconnect\"}) { %s { distance } } }".formatted(field));

        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(refused.message()).contains("1 to 6");
    }

    @ParameterizedTest
    @CsvSource({
        "payfip, inseeCode, 09079, WITH_CONDITIONS, AUDIENCE_INCLUDES",
        "agentconnect, inseeCode, 09079, NO, RETIRED",
        "payfip, code, ORG-libriciel-scop, NO, NEVER_REUSES",
        "ban, inseeCode, 35238, YES, AUDIENCE_INCLUDES",
    })
    void saysWhetherAnAuthorityMayUseIt(String slug, String by, String code, String verdict, String reason) {
        var eligibility = block(
                        slug, "eligibility(for: {%s: \"%s\"}) { verdict reasons { code message } }".formatted(by, code))
                .path("eligibility");

        assertThat(eligibility.path("verdict").asString()).isEqualTo(verdict);
        assertThat(eligibility.at("/reasons/0/code").asString()).isEqualTo(reason);
        assertThat(eligibility.at("/reasons/0/message").asString()).endsWith(".");
    }

    @Test
    void looksUpTheAuthorityOnceForAllBuildingBlocks() {
        var document =
                "{ buildingBlocks(first: 50) { nodes { eligibility(for: {inseeCode: \"35238\"}) { verdict } } } }";
        hub.ask(document).data("");

        assertThat(hub.ask(document).statements()).isEqualTo(2);
    }

    @Test
    void showsPublishedFiguresLatestFirstBesideItsOwnCount() {
        var block =
                block("franceconnect", "reuserCount recordedReuserCount figures { label value asOf sources { url } }");

        var dates = new ArrayList<String>();
        block.path("figures").forEach(figure -> dates.add(figure.path("asOf").asString()));
        assertThat(dates).hasSizeGreaterThan(3).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(block.path("reuserCount").asInt()).isEqualTo(17);
        assertThat(block.path("recordedReuserCount").asInt()).isGreaterThanOrEqualTo(17);
    }

    @Test
    void namesWhoMakesIt() {
        var providers = block("asalae", "providers { name role authority { code kind } sources { title } }")
                .path("providers");

        assertThat(providers.at("/0/role").asString()).isEqualTo("PUBLISHER");
        assertThat(providers.values())
                .hasSizeGreaterThan(1)
                .allSatisfy(provider ->
                        assertThat(provider.path("sources").isEmpty()).isFalse());
    }

    @Test
    void saysWhatIsMissingToBeACommonGood() {
        var open = block("franceconnect", "commons { isCommons missing { code } contributors { name } }")
                .path("commons");
        var closed = block("payfip", "commons { isCommons missing { code } }").path("commons");

        assertThat(open.path("isCommons").asBoolean()).isTrue();
        assertThat(open.path("contributors").isEmpty()).isFalse();
        assertThat(closed.path("isCommons").asBoolean()).isFalse();
        assertThat(closed.at("/missing/0/code").asString()).isEqualTo("OPEN_LICENCE_MISSING");
    }

    @Test
    void keepsItsCountOfReusersRight() {
        var expected = new HashMap<String, Integer>();
        for (var reuse : SeedCsv.rows("reuses")) {
            if (List.of("LIVE", "DEPLOYING").contains(cell(reuse, "status"))) {
                expected.merge(cell(reuse, "buildingBlock"), 1, Integer::sum);
            }
        }
        hub.ask("{ buildingBlocks(first: 100) { nodes { slug reuserCount } } }")
                .data("/buildingBlocks/nodes")
                .forEach(block -> assertThat(block.path("reuserCount").asInt())
                        .isEqualTo(expected.getOrDefault(block.path("slug").asString(), 0)));
    }
}
