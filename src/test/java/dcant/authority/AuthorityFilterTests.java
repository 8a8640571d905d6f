package dcant.authority;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters of authorities, against the files that the seed is made of. */
@HubTest
class AuthorityFilterTests {

    private static final String COMMUNES = "kind: {eq: COMMUNE}";

    private final HttpHub hub;

    AuthorityFilterTests(HttpHub hub) {
        this.hub = hub;
    }

    private int count(String filter) {
        return hub.ask("{ authorities(filter: {%s}, first: 1) { totalCount } }".formatted(filter))
                .data("/authorities/totalCount")
                .asInt();
    }

    private static int communes(Predicate<Map<String, String>> fits) {
        var expected = (int) SeedCsv.rows("communes").stream().filter(fits).count();
        assertThat(expected).as("communes of the file that fit").isPositive();
        return expected;
    }

    private static int population(Map<String, String> commune) {
        var population = cell(commune, "population");
        return population.isEmpty() ? -1 : Integer.parseInt(population);
    }

    private static boolean isInBrittany(Map<String, String> commune) {
        return List.of("22", "29", "35", "56").contains(cell(commune, "department"));
    }

    @Test
    void keepsWhatLiesInATerritoryDirectlyOrNot() {
        assertThat(count("within: {regionCode: \"53\"}, " + COMMUNES))
                .isEqualTo(communes(AuthorityFilterTests::isInBrittany));
        assertThat(count("within: {regionCode: \"53\"}, kind: {eq: DEPARTMENT}"))
                .isEqualTo(4);
        assertThat(count("within: {regionCode: \"53\"}, kind: {eq: REGION}")).isEqualTo(1);
        assertThat(count("within: {inseeCode: \"35238\"}")).isEqualTo(1);
    }

    @Test
    void keepsTheMembersOfABody() {
        assertThat(count("memberOf: {siren: \"243500139\"}")).isEqualTo(43);
        assertThat(count("memberOf: {inseeCode: \"35238\"}")).isZero();
    }

    @Test
    void comparesPopulations() {
        assertThat(count(COMMUNES + ", population: {gte: 100000}"))
                .isEqualTo(communes(row -> population(row) >= 100_000));
        assertThat(count(COMMUNES + ", population: {gt: 499, lt: 2000}"))
                .isEqualTo(communes(row -> population(row) > 499 && population(row) < 2_000));
        assertThat(count(COMMUNES + ", population: {eq: 230890}"))
                .isEqualTo(communes(row -> population(row) == 230_890));
        assertThat(count(COMMUNES + ", population: {lte: 10}"))
                .isEqualTo(communes(row -> population(row) >= 0 && population(row) <= 10));
        assertThat(count("population: {gte: 2147483647}")).isZero();
        assertThat(count("population: {gt: 10, lt: 10}")).isZero();
    }

    @Test
    void comparesPostalCodes() {
        assertThat(count("postalCode: {eq: \"35000\"}"))
                .isEqualTo(communes(
                        row -> List.of(cell(row, "postalCodes").split("\\|")).contains("35000")));
        assertThat(count("postalCode: {in: [\"35000\", \"01640\"]}"))
                .isEqualTo(communes(row -> List.of(cell(row, "postalCodes").split("\\|")).stream()
                        .anyMatch(code -> code.equals("35000") || code.equals("01640"))));
        assertThat(count("postalCode: {eq: \"3500\"}")).isZero();
    }

    @Test
    void comparesKinds() {
        assertThat(count(COMMUNES)).isEqualTo(communes(row -> true));
        assertThat(count("kind: {in: [REGION, DEPARTMENT]}"))
                .isEqualTo(SeedCsv.rows("regions").size()
                        + SeedCsv.rows("departments").size());
        assertThat(count("kind: {eq: REGION, in: [DEPARTMENT]}")).isZero();
        assertThat(count("kind: {in: []}")).isZero();
    }

    @Test
    void comparesStatuses() {
        assertThat(count("status: ACTIVE") + count("status: ENDED")).isEqualTo(count(""));
        assertThat(count("status: ENDED")).isPositive();
    }

    @Test
    void joinsConditionsByAndOrAndNot() {
        var bretons = "within: {regionCode: \"53\"}";
        assertThat(count("and: [{%s}, {%s}, {population: {gte: 10000}}]".formatted(COMMUNES, bretons)))
                .isEqualTo(communes(row -> isInBrittany(row) && population(row) >= 10_000));
        assertThat(count("%s, or: [{%s}, {population: {gte: 100000}}]".formatted(COMMUNES, bretons)))
                .isEqualTo(communes(row -> isInBrittany(row) || population(row) >= 100_000));
        assertThat(count("%s, not: {%s}".formatted(COMMUNES, bretons))).isEqualTo(communes(row -> !isInBrittany(row)));
        assertThat(count("%s, not: {or: [{%s}, {population: {gte: 100000}}]}".formatted(COMMUNES, bretons)))
                .isEqualTo(communes(row -> !isInBrittany(row) && population(row) < 100_000));
        assertThat(count("%s, not: {not: {%s}}".formatted(COMMUNES, bretons)))
                .isEqualTo(communes(AuthorityFilterTests::isInBrittany));
        assertThat(count("or: []")).isZero();
        assertThat(count("%s, not: {%s}".formatted(COMMUNES, COMMUNES))).isZero();
    }

    @Test
    void filtersWhatASearchFinds() {
        var answer = hub.ask("""
                { authorities(search: "rennes", filter: {kind: {eq: EPCI}}) { nodes { code kind } } }
                """).data("/authorities/nodes");

        assertThat(Asked.codes(answer)).contains("EPCI-243500139").doesNotContain("COM-35238");
        assertThat(answer)
                .allSatisfy(node -> assertThat(node.path("kind").asString()).isEqualTo("EPCI"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within: {inseeCode: \"99999\"}",
                "within: {code: \"nothing\"}",
                "within: {siren: \"123456789\"}",
                "within: {siren: \"12\"}",
                "memberOf: {siren: \"732829320\"}",
                "memberOf: {inseeCode: \"Rennes\"}",
                "not: {within: {regionCode: \"99\"}}",
                "or: [{memberOf: {code: \"ORG-nobody\"}}]",
                "kind: {eq: VILLAGE}",
                "population: {gte: 99999999999}",
                "population: {gte: \"many\"}"
            })
    void refusesAFilterThatNamesNothingOrIsNotOfItsForm(String filter) {
        var answer = hub.ask("{ authorities(filter: {%s}, first: 1) { totalCount } }".formatted(filter));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.message()).isNotBlank();
    }

    @Test
    void refusesAFilterThatUnfoldsIntoThousandsOfComparisons() {
        var alternatives = "{or: [{population: {lt: 5}}, {population: {gt: 9}}, {postalCode: {eq: \"1\"}}]}";
        var filter = "and: [%s]".formatted(String.join(", ", Collections.nCopies(12, alternatives)));
        var answer = hub.ask("{ authorities(filter: {%s}, first: 1) { totalCount } }".formatted(filter));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.message()).contains("too large");
    }
}
