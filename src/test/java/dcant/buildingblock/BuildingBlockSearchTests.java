package dcant.buildingblock;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.SeedCsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Finding building blocks by what a person types, by filter, and how the list falls into values: contract 02. */
@HubTest
class BuildingBlockSearchTests {

    private static final String FOUND = """
            query ($text: String, $filter: BuildingBlockFilter) {
              buildingBlocks(search: $text, filter: $filter, first: 100) {
                totalCount
                nodes { slug }
                facets {
                  domain { value count } kind { value count } licence { value count }
                  level { value count } lifecycle { value count }
                }
              }
            }
            """;

    /** buildingBlocks with totalCount and facets, publisher. */
    private static final int SELECTED_EDGES = 2;

    private final HttpHub hub;

    BuildingBlockSearchTests(HttpHub hub) {
        this.hub = hub;
    }

    private JsonNode find(@Nullable String text, @Nullable Map<String, ?> filter) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("text", text);
        variables.put("filter", filter);
        return hub.ask(FOUND, variables).data("/buildingBlocks");
    }

    private static List<String> slugs(JsonNode found) {
        return found.path("nodes").values().stream()
                .map(node -> node.path("slug").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "demarches simplifié, demarches-simplifiees",
        "Demarches-simplifiees, demarches-simplifiees",
        "DÉMARCHE SIMPLIFIÉE, demarches-simplifiees",
        "france conect, franceconnect",
        "FranceConnect, franceconnect",
        "franceconect, franceconnect",
        "paiement, payfip",
        "paiement en ligne, payfip",
        "TIPI, payfip",
        "pay fip, payfip",
        "adresse, ban",
        "adresses, ban",
        "archivage electronique, asalae",
        "l'archivage électronique, asalae",
        "SAE, asalae",
        "Archiland, asalae",
        "etat civil, comedec",
        "état-civil, comedec",
        "geotrec, geotrek",
        "chorus, chorus-pro",
        "permis de construire, demat-ads",
    })
    void findsFirstWhatAPersonExpects(String text, String slug) {
        assertThat(slugs(find(text, null))).first().isEqualTo(slug);
    }

    @Test
    void keepsTheBestTierOnly() {
        assertThat(slugs(find("Demarches-simplifiees", null))).containsExactly("demarches-simplifiees");
        assertThat(slugs(find("SAE", null))).contains("vitam", "seda").doesNotContain("franceconnect");
        assertThat(slugs(find("démarche simplifiée", null)))
                .containsExactly("demarches-simplifiees", "demarches-adullact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "*:*",
                "\"",
                "a~99",
                "/(a+)+$/",
                "foldedName:*",
                "-zzz",
                "zzz^1000",
                "[a TO z]",
                "' OR 1=1 //",
                "}) DETACH DELETE n //",
                "`",
                "\u0000",
                "${jndi:ldap://x}",
                "#{7*7}",
                "\uD83D\uDE00",
                "NOT zzz",
                "zzz AND"
            })
    void takesSyntaxForText(String text) {
        assertThat(find(text, null).path("totalCount").asInt()).isLessThan(100);
        assertThat(find(null, null).path("totalCount").asInt()).isEqualTo(147);
    }

    @Test
    void takesTwoHundredParenthesesForTextAndRefusesMore() {
        assertThat(find("(".repeat(200), null).path("totalCount").asInt()).isZero();

        var refused = hub.ask(FOUND, Map.of("text", "(".repeat(201)));
        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(refused.message()).contains("200", "201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "archivage", "adresses", "paiement"})
    void facetsSumToTheTotal(String text) {
        var found = find(text.isEmpty() ? null : text, null);

        assertThat(found.path("totalCount").asInt()).isPositive();
        found.path("facets")
                .forEachEntry((facet, buckets) -> assertThat(buckets.values().stream()
                                .mapToInt(bucket -> bucket.path("count").asInt())
                                .sum())
                        .as(facet)
                        .isEqualTo(found.path("totalCount").asInt()));
    }

    @Test
    void facetsCountTheFilteredSetWithWhatIsNotStated() {
        var found = find(null, Map.of("domain", Map.of("eq", "IDENTITY")));

        var licences = counts(found.at("/facets/licence"));
        var expected = blocks(block -> cell(block, "domain").equals("IDENTITY")).stream()
                .collect(Collectors.groupingBy(block -> cell(block, "licence"), Collectors.counting()));
        assertThat(licences).isEqualTo(expected);
        assertThat(licences).containsKey("");
        assertThat(counts(found.at("/facets/domain")).keySet()).containsExactly("IDENTITY");
    }

    private static Map<String, Long> counts(JsonNode buckets) {
        return buckets.values().stream()
                .collect(Collectors.toMap(
                        bucket -> bucket.path("value").asString(""),
                        bucket -> bucket.path("count").asLong()));
    }

    private static List<Map<String, String>> blocks(Predicate<Map<String, String>> fits) {
        return SeedCsv.rows("building-blocks").stream().filter(fits).toList();
    }

    private static Set<String> slugsOf(List<Map<String, String>> blocks) {
        return blocks.stream().map(block -> cell(block, "slug")).collect(Collectors.toSet());
    }

    @Test
    void filtersByValues() {
        assertThat(slugs(find(null, Map.of("kind", Map.of("in", List.of("API", "STANDARD"))))))
                .hasSameElementsAs(
                        slugsOf(blocks(block -> List.of("API", "STANDARD").contains(cell(block, "kind")))));
        assertThat(slugs(find(null, Map.of("licence", Map.of("eq", "MIT")))))
                .hasSameElementsAs(
                        slugsOf(blocks(block -> cell(block, "licence").equals("MIT"))));
        assertThat(slugs(find(null, Map.of("level", Map.of("eq", "EUROPEAN")))))
                .hasSameElementsAs(slugsOf(blocks(block -> cell(block, "level").equals("EUROPEAN"))));
    }

    @Test
    void knowsWhichLicencesAreOpen() {
        var open = slugs(find(null, Map.of("openSource", true)));
        var others = slugs(find(null, Map.of("not", Map.of("openSource", true), "kind", Map.of("eq", "APPLICATION"))));

        assertThat(open)
                .hasSameElementsAs(
                        slugsOf(blocks(block -> !List.of("", "etalab-2.0").contains(cell(block, "licence")))));
        assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(open);
    }

    @Test
    void filtersByWhoReusesThemInATerritory() {
        var departments = SeedCsv.column("communes", "code", "department");
        var expected = SeedCsv.rows("reuses").stream()
                .filter(reuse -> cell(reuse, "status").equals("LIVE"))
                .filter(reuse -> isIn35(cell(reuse, "authority"), departments))
                .map(reuse -> cell(reuse, "buildingBlock"))
                .collect(Collectors.toSet());

        assertThat(slugs(find(null, Map.of("reusedIn", Map.of("inseeCode", "35")))))
                .isNotEmpty()
                .hasSameElementsAs(expected);
    }

    private static boolean isIn35(String authority, Map<String, String> departments) {
        return authority.equals("DEP-35")
                || authority.equals("EPCI-243500139")
                || "35".equals(departments.get(authority.replace("COM-", "")));
    }

    @Test
    void filtersByWhoMayUseThemAndWhatTheyMeet() {
        var usable =
                slugs(find(null, Map.of("usableBy", Map.of("inseeCode", "09079"), "kind", Map.of("eq", "SERVICE"))));

        assertThat(usable)
                .hasSameElementsAs(slugsOf(blocks(
                        block -> List.of(cell(block, "audience").split("\\|")).contains("COMMUNE")
                                && cell(block, "kind").equals("SERVICE")
                                && !cell(block, "lifecycle").equals("RETIRED"))))
                .contains("payfip")
                .doesNotContain("agentconnect");
        assertThat(slugs(find(null, Map.of("usableBy", Map.of("code", "ORG-libriciel-scop")))))
                .isEmpty();
        var need = cell(SeedCsv.rows("needs").getFirst(), "slug");
        assertThat(slugs(find(null, Map.of("meets", need))))
                .hasSameElementsAs(SeedCsv.rows("need-building-blocks").stream()
                        .filter(row -> cell(row, "need").equals(need))
                        .map(row -> cell(row, "buildingBlock"))
                        .toList());
    }

    @Test
    void combinesFilters() {
        var either = find(
                null,
                Map.of(
                        "or",
                        List.of(
                                Map.of("publisher", Map.of("code", "ORG-dgfip")),
                                Map.of("kind", Map.of("eq", "STANDARD"))),
                        "not",
                        Map.of("domain", Map.of("in", List.of("FINANCE", "GEOGRAPHY")))));

        assertThat(slugs(either))
                .hasSameElementsAs(slugsOf(blocks(block -> (cell(block, "kind").equals("STANDARD")
                                || List.of(cell(block, "publisher").split("\\|"))
                                        .contains("ORG-dgfip"))
                        && !List.of("FINANCE", "GEOGRAPHY").contains(cell(block, "domain")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{usableBy: {code: \"COM-99999\"}}",
                "{reusedIn: {inseeCode: \"99\"}}",
                "{publisher: {code: \"ORG-nobody\"}}",
                "{meets: \"no-such-need\"}"
            })
    void refusesAFilterThatNamesNothing(String filter) {
        refused(hub.ask("{ buildingBlocks(filter: %s) { totalCount } }".formatted(filter)));
    }

    @Test
    void refusesRelevanceWithoutAText() {
        refused(hub.ask("{ buildingBlocks(orderBy: {field: RELEVANCE}) { totalCount } }"));
    }

    private static void refused(Reply answer) {
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void runsOneStatementForEachSelectedEdge() {
        var variables = Map.of("text", "adresses", "first", 20);
        hub.ask(HttpHub.contract("02-search"), variables).data("");

        var answer = hub.ask(HttpHub.contract("02-search"), variables);

        assertThat(answer.data("/buildingBlocks/edges/0/node/slug").asString()).isEqualTo("ban");
        assertThat(answer.statements()).isEqualTo(SELECTED_EDGES);
    }
}
