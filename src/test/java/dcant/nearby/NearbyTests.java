package dcant.nearby;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who near an authority already reuses something that it does not: contract 04. */
@HubTest
class NearbyTests {

    private static final String WITHIN = """
            query ($insee: String!, $within: NearbyScope!) {
              authority(by: {inseeCode: $insee}) {
                reusedNearby(within: $within, first: 50) {
                  ring neighbourCount buildingBlock { slug }
                  reusers(first: 20) { ring authority { code population } reuse { status } }
                }
              }
            }
            """;

    /**
     * The authority, intercommunality, department, region; reusedNearby, its blocks, reusers, their authorities and reuses;
     * offered, its blocks and bodies; suggestions and their blocks.
     */
    private static final int SELECTED_EDGES = 14;

    private static final SeedRings SEED = new SeedRings();

    private final HttpHub hub;

    NearbyTests(HttpHub hub) {
        this.hub = hub;
    }

    /** Some that have a lot around them, some of every kind of place, and some drawn. */
    static Stream<String> communes() {
        var codes = SeedCsv.rows("communes").stream()
                .map(commune -> cell(commune, "code"))
                .toList();
        var drawn = new Random(2026).ints(8, 0, codes.size()).mapToObj(codes::get);
        return Stream.concat(
                Stream.of("35238", "35024", "09079", "75056", "93066", "2A004", "97411", "29083", "13004", "69123"),
                drawn);
    }

    private JsonNode reused(String insee, String within) {
        return hub.ask(WITHIN, Map.of("insee", insee, "within", within)).data("/authority/reusedNearby");
    }

    private static List<String> counts(JsonNode reused) {
        return reused.values().stream()
                .map(each -> each.at("/buildingBlock/slug").asString() + " "
                        + each.path("neighbourCount").asInt())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("communes")
    void takesTheFirstRingThatHasAnAnswer(String insee) {
        var reused = reused(insee, "CLOSEST");

        var closest = Arrays.stream(NearbyRing.values())
                .filter(ring -> !SEED.reused("COM-" + insee, ring).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(counts(reused)).isEqualTo(first(50, SEED.reused("COM-" + insee, closest)));
        assertThat(reused.values()).allSatisfy(each -> {
            assertThat(each.path("ring").asString()).isEqualTo(closest.name());
            assertThat(each.path("reusers").values().stream()
                            .map(reuser -> reuser.at("/authority/code").asString()))
                    .containsExactlyElementsOf(SEED.largestReusers(
                            "COM-" + insee,
                            closest,
                            each.at("/buildingBlock/slug").asString(),
                            20));
        });
    }

    private static List<String> first(int size, List<String> all) {
        return all.subList(0, Math.min(size, all.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"35024", "09079", "93066", "2A004", "97411"})
    void countsEveryRingByItself(String insee) {
        for (var ring : NearbyRing.values()) {
            assertThat(counts(reused(insee, ring.name())))
                    .as(ring.name())
                    .isEqualTo(first(50, SEED.reused("COM-" + insee, ring)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"35024", "09079", "93066", "2A004", "97411"})
    void namesTheReusersOfEveryRingNearestFirst(String insee) {
        for (var ring : NearbyRing.values()) {
            for (var each : reused(insee, ring.name())) {
                var slug = each.at("/buildingBlock/slug").asString();
                assertThat(each.path("reusers").values().stream()
                                .map(reuser -> reuser.path("ring").asString() + " "
                                        + reuser.at("/authority/code").asString()))
                        .as(ring + " " + slug)
                        .isEqualTo(SEED.nearestReusers("COM-" + insee, ring, slug, 20));
            }
        }
    }

    @Test
    void looksThroughTheCountryForFiftyBuildingBlocksInOneRequest() {
        var many = "{ authorities(filter: {kind: {eq: DEPARTMENT}}, first: %d) { nodes {"
                + " reusedNearby(within: COUNTRY_SAME_SIZE, first: 10) { reusers { ring } } } } }";

        assertThat(hub.ask(many.formatted(2), Map.of())
                        .data("/authorities/nodes")
                        .values())
                .hasSize(2);
        assertThat(hub.ask(many.formatted(100), Map.of()).code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void namesReusersNearestFirstThenLargerFirst() {
        var reused = reused("35024", "REGION");

        for (var each : reused) {
            var slug = each.at("/buildingBlock/slug").asString();
            var reusers = each.path("reusers").values().stream().toList();
            assertThat(reusers.stream()
                            .map(reuser -> reuser.at("/authority/code").asString()))
                    .hasSameElementsAs(SEED.reusers("COM-35024", NearbyRing.REGION, slug));
            var rings = reusers.stream()
                    .map(reuser -> NearbyRing.valueOf(reuser.path("ring").asString()))
                    .toList();
            assertThat(rings).isSorted();
            for (int i = 1; i < reusers.size(); i++) {
                if (rings.get(i) == rings.get(i - 1)) {
                    assertThat(reusers.get(i).at("/authority/population").asInt())
                            .isLessThanOrEqualTo(reusers.get(i - 1)
                                    .at("/authority/population")
                                    .asInt());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("communes")
    void countsWhoReusesSomethingInEachRing(String insee) {
        var rings = hub.ask(
                        "query ($insee: String!) { authority(by: {inseeCode: $insee}) { rings { ring reuserCount } } }",
                        Map.of("insee", insee))
                .data("/authority/rings");

        assertThat(rings.values())
                .hasSize(NearbyRing.values().length)
                .allSatisfy(ring -> assertThat(ring.path("reuserCount").asInt())
                        .isEqualTo(SEED.reusers(
                                "COM-" + insee,
                                NearbyRing.valueOf(ring.path("ring").asString()))));
    }

    @Test
    void saysWhereItLooked() {
        var rings = hub.ask(
                        "{ authority(by: {inseeCode: \"09079\"}) { rings { ring neighbourCount reuserCount message } } }")
                .data("/authority/rings");

        assertThat(rings.values().stream().map(ring -> ring.path("ring").asString()))
                .containsExactly("MEMBERSHIP", "INTERCOMMUNALITY", "DEPARTMENT", "REGION", "COUNTRY_SAME_SIZE");
        assertThat(rings.at("/0/message").asString()).isEqualTo("Vos organismes mutualisés : personne d’autre.");
        assertThat(rings.at("/1/neighbourCount").asInt()).isEqualTo(27);
        assertThat(rings.at("/1/message").asString())
                .isEqualTo("Votre intercommunalité : aucun des 27 organismes n’a déclaré d’utilisation.");
        assertThat(rings.at("/2/reuserCount").asInt()).isPositive();
    }

    @Test
    void answersTheWholeContractInOneStatementForEachSelectedEdge() {
        var variables = Map.of("insee", "35024");
        hub.ask(HttpHub.contract("04-nearby"), variables).data("");

        var answer = hub.ask(HttpHub.contract("04-nearby"), variables);

        assertThat(answer.data("/authority/reusedNearby").isEmpty()).isFalse();
        assertThat(answer.data("/authority/offeredBuildingBlocks").isEmpty()).isFalse();
        assertThat(answer.statements()).isLessThanOrEqualTo(SELECTED_EDGES);
    }

    @Test
    void asksForManyAuthoritiesInAsManyStatements() {
        var answer = hub.ask("""
                { authorities(filter: {within: {inseeCode: "35"}, kind: {eq: COMMUNE}}, first: 50) { nodes {
                  reusedNearby(first: 5) { buildingBlock { slug } reusers(first: 1) { authority { code } } }
                  offeredBuildingBlocks(first: 5) { buildingBlock { slug } offeredBy { code } }
                  suggestedBuildingBlocks(first: 3) { buildingBlock { slug } score }
                } } }
                """);

        assertThat(answer.data("/authorities/nodes")).hasSize(50);
        assertThat(answer.statements()).isLessThanOrEqualTo(SELECTED_EDGES + 4);
    }

    @Test
    void offersNarrowestFirst() {
        var scopes = hub.ask("{ authority(by: {inseeCode: \"40192\"}) { offeredBuildingBlocks(first: 100) {"
                        + " scope offeredBy { code } buildingBlock { slug audience } } } }")
                .data("/authority/offeredBuildingBlocks");

        var order = List.of("MEMBERS", "TERRITORY", "NATIONAL");
        assertThat(scopes.values().stream()
                        .map(offer -> order.indexOf(offer.path("scope").asString())))
                .isSorted();
        assertThat(scopes.at("/0/offeredBy/code").asString()).isEqualTo("ORG-alpi");
        var expected = SeedCsv.rows("offers").stream()
                .filter(offer -> cell(offer, "scope").equals("NATIONAL"))
                .count();
        assertThat(scopes.values().stream()
                        .filter(offer -> offer.path("scope").asString().equals("NATIONAL")))
                .hasSizeLessThanOrEqualTo((int) expected)
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35024", "09079", "29083", "40192"})
    void suggestsWithAScoreThatCanBeCountedByHand(String insee) {
        var suggested = hub.ask(
                        "query ($insee: String!) { authority(by: {inseeCode: $insee}) {"
                                + " suggestedBuildingBlocks(first: 50) { score buildingBlock { slug audience }"
                                + " reasons { code message } }"
                                + " offeredBuildingBlocks(first: 100) { scope buildingBlock { slug } } } }",
                        Map.of("insee", insee))
                .data("/authority");

        var inIntercommunality = SEED.reused("COM-" + insee, NearbyRing.INTERCOMMUNALITY);
        for (var each : suggested.path("suggestedBuildingBlocks")) {
            var slug = each.at("/buildingBlock/slug").asString();
            var neighbours = inIntercommunality.stream()
                    .filter(count -> count.startsWith(slug + " "))
                    .mapToInt(count -> Integer.parseInt(count.substring(slug.length() + 1)))
                    .sum();
            var scopes = scopes(suggested.path("offeredBuildingBlocks"), slug);
            var points = 3 * neighbours
                    + (scopes.contains("MEMBERS") || scopes.contains("TERRITORY") ? 5 : 0)
                    + (scopes.contains("NATIONAL") ? 2 : 0);
            assertThat(each.path("score").asInt()).as(slug).isEqualTo(points).isPositive();
            assertThat(each.path("reasons").isEmpty()).isFalse();
        }
    }

    private static Set<String> scopes(JsonNode offers, String slug) {
        var scopes = new HashSet<String>();
        offers.forEach(offer -> {
            if (offer.at("/buildingBlock/slug").asString().equals(slug)) {
                scopes.add(offer.path("scope").asString());
            }
        });
        return scopes;
    }

    @Test
    void findsAuthoritiesOfTheSameKindAndSize() {
        var similar = hub.ask("{ authority(by: {inseeCode: \"35238\"}) { similarAuthorities(first: 10) {"
                        + " commonCount authority { kind population } } } }")
                .data("/authority/similarAuthorities");

        assertThat(similar.values()).hasSize(10).allSatisfy(each -> {
            assertThat(each.at("/authority/kind").asString()).isEqualTo("COMMUNE");
            assertThat(each.at("/authority/population").asInt()).isGreaterThanOrEqualTo(50_000);
        });
        assertThat(similar.values().stream()
                        .map(each -> -each.path("commonCount").asInt()))
                .isSorted();
    }

    @Test
    void comparesNoMoreThanTenAuthoritiesInOneRequest() {
        var alike = "{ authorities(first: %d) { nodes { a: similarAuthorities(first: 1) { commonCount }"
                + " b: similarAuthorities(first: 2) { commonCount } } } }";

        assertThat(hub.ask(alike.formatted(10), Map.of())
                        .data("/authorities/nodes")
                        .values())
                .hasSize(10);
        assertThat(hub.ask(alike.formatted(11), Map.of()).code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void ringsAreTheSameAskedOfOneAuthorityOrOfMany() {
        var many = hub.ask("{ authorities(filter: {kind: {in: [REGION, DEPARTMENT]}}, first: 100) {"
                        + " nodes { code rings { ring neighbourCount reuserCount } } } }")
                .data("/authorities/nodes");

        for (var each : List.of(many.get(0), many.get(40), many.get(99))) {
            var alone = hub.ask(
                            "query ($code: String!) { authority(by: {code: $code}) { code rings { ring neighbourCount reuserCount } } }",
                            Map.of("code", each.path("code").asString()))
                    .data("/authority");
            assertThat(alone).isEqualTo(each);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reusedNearby(first: 0) { neighbourCount }",
                "reusedNearby(first: 51) { neighbourCount }",
                "offeredBuildingBlocks(first: 101) { scope }",
                "suggestedBuildingBlocks(first: -1) { score }",
                "similarAuthorities(first: 21) { commonCount }"
            })
    void refusesASizeOutOfItsRange(String field) {
        assertThat(hub.ask("{ authority(by: {inseeCode: \"09079\"}) { " + field + " } }")
                        .code())
                .isEqualTo("BAD_REQUEST");
    }
}
