package dcant.authority;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every territory is found by its codes and says where it lies. */
@HubTest
@Tag("doors")
class TerritoryTests {

    private static final int DRAWN = 10;
    private static final String PLACE = """
            code name siren inseeCode population postalCodes
            intercommunality { code } department { code } region { code } locatedIn { code }
            """;

    private final HttpHub hub;

    TerritoryTests(HttpHub hub) {
        this.hub = hub;
    }

    @Test
    void placesCommunesDrawnAtRandom(TestReporter report) {
        var draw = new Random().nextLong();
        report.publishEntry("communes drawn with the seed", Long.toString(draw));
        var communes = SeedCsv.rows("communes");
        var random = new Random(draw);
        for (int i = 0; i < DRAWN; i++) {
            checkPlace(communes.get(random.nextInt(communes.size())));
        }
    }

    /** Corsica, overseas, Paris, Lyon, Marseille. */
    @ParameterizedTest
    @ValueSource(strings = {"2A004", "97411", "75056", "69123", "13055"})
    void placesCommunesOfASpecialKind(String inseeCode) {
        checkPlace(SeedCsv.rows("communes").stream()
                .filter(row -> cell(row, "code").equals(inseeCode))
                .findFirst()
                .orElseThrow());
    }

    private void checkPlace(Map<String, String> commune) {
        var code = cell(commune, "code");
        var department = cell(commune, "department");
        var region = SeedCsv.column("departments", "code", "region").get(department);
        var found = Asked.authority(hub, "{inseeCode: \"%s\"}".formatted(code), PLACE);

        assertThat(found.path("code").asString()).isEqualTo("COM-" + code);
        assertThat(found.path("name").asString()).isEqualTo(cell(commune, "name"));
        assertThat(found.path("siren").asString("")).isEqualTo(cell(commune, "siren"));
        assertThat(found.path("population").asString("")).isEqualTo(cell(commune, "population"));
        assertThat(found.path("postalCodes").values().stream()
                        .map(postalCode -> postalCode.asString())
                        .toList())
                .as("postal codes of %s", code)
                .isEqualTo(Arrays.stream(cell(commune, "postalCodes").split("\\|"))
                        .filter(postalCode -> !postalCode.isEmpty())
                        .toList());
        var epci = cell(commune, "epci");
        assertThat(found.at("/intercommunality/code").asString(""))
                .as("EPCI of %s", code)
                .isEqualTo(epci.isEmpty() ? "" : "EPCI-" + epci);
        assertThat(found.at("/department/code").asString())
                .as("département of %s", code)
                .isEqualTo("DEP-" + department);
        assertThat(found.at("/region/code").asString()).as("région of %s", code).isEqualTo("REG-" + region);
    }

    /** A commune that was merged, and a municipal arrondissement. */
    @ParameterizedTest
    @CsvSource({"01340,COM-01015", "13201,COM-13055", "75101,COM-75056", "69381,COM-69123"})
    void findsTheCommuneThatACodeOfThePastBecame(String former, String today) {
        assertThat(Asked.authority(hub, "{inseeCode: \"%s\"}".formatted(former), "code")
                        .path("code")
                        .asString())
                .isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "DEP-67,ORG-collectivite-europeenne-d-alsace",
        "DEP-75,COM-75056",
        "DEP-2A,REG-94",
        "REG-06,DEP-976",
        "DEP-35,DEP-35"
    })
    void namesTheLegalBodyThatActsForATerritory(String territory, String body) {
        var found = Asked.authority(hub, "{code: \"%s\"}".formatted(territory), "code legalBody { code }");

        assertThat(found.path("code").asString()).isEqualTo(territory);
        assertThat(found.at("/legalBody/code").asString()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"regions,REG-", "departments,DEP-"})
    void findsTheBodyOfEveryRegisteredTerritory(String file, String prefix) {
        var bodies = SeedCsv.column("legal-bodies", "authority", "body");
        var sirens = new HashSet<String>();
        for (var row : SeedCsv.rows(file)) {
            var siren = cell(row, "siren");
            if (!siren.isEmpty()) {
                sirens.add(siren);
                var territory = prefix + cell(row, "code");
                assertThat(Asked.authority(hub, "{siren: \"%s\"}".formatted(siren), "code")
                                .path("code")
                                .asString())
                        .as("body with the SIREN %s of %s", siren, territory)
                        .isEqualTo(bodies.getOrDefault(territory, territory));
            }
        }
        assertThat(sirens).as("sirens in %s.csv", file).hasSizeGreaterThan(15);
    }

    @Test
    void findsTheEuropeanCollectivityOfAlsaceByItsSiren() {
        var found = Asked.authority(hub, "{siren: \"200094332\"}", "code name");

        assertThat(found.path("code").asString()).isEqualTo("ORG-collectivite-europeenne-d-alsace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{inseeCode: \"99999\"}",
                "{code: \"COM-00000\"}",
                "{code: \"'}) MATCH (n) DETACH DELETE n //\"}",
                "{regionCode: \"99\"}",
                "{siren: \"732829320\"}",
                "{siret: \"73282932000074\"}"
            })
    void givesNothingForAWellFormedReferenceThatNamesNothing(String by) {
        assertThat(hub.ask("{ authority(by: %s) { code } }".formatted(by))
                        .data("/authority")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{siren: \"213502389\"}",
                "{siren: \"21350238\"}",
                "{siret: \"21350238800018\"}",
                "{inseeCode: \"2C004\"}",
                "{inseeCode: \"3523\"}",
                "{regionCode: \"Bretagne\"}",
                "{inseeCode: \"35238\", code: \"COM-35238\"}",
                "{inseeCode: null}",
                "{}"
            })
    void refusesAReferenceThatIsNotOfItsForm(String by) {
        assertThat(hub.ask("{ authority(by: %s) { code } }".formatted(by)).code())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void findsTheSameBodyByEachOfItsReferences() {
        for (var by : List.of(
                "{code: \"COM-35238\"}",
                "{siren: \"213502388\"}",
                "{siret: \"21350238800019\"}",
                "{inseeCode: \"35238\"}")) {
            assertThat(Asked.authority(hub, by, "code").path("code").asString()).isEqualTo("COM-35238");
        }
    }
}
