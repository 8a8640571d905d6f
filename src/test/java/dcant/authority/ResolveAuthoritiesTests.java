package dcant.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What identifiers name today, and how they got there: contract 14. */
@HubTest
class ResolveAuthoritiesTests {

    private static final String ON_A_DAY = """
            query ($refs: [AuthorityRef!]!, $day: Date!) {
              resolveAuthorities(refs: $refs, asOf: $day) { requested outcome authority { code } path { kind } }
            }
            """;

    private final HttpHub hub;

    ResolveAuthoritiesTests(HttpHub hub) {
        this.hub = hub;
    }

    private JsonNode today(List<Map<String, String>> refs) {
        return hub.ask(HttpHub.contract("14-resolve"), Map.of("refs", refs)).data("/resolveAuthorities");
    }

    private JsonNode today(String field, String value) {
        return today(List.of(Map.of(field, value))).path(0);
    }

    @ParameterizedTest
    @CsvSource({
        "code,ORG-dinum,ORG-dinum",
        "inseeCode,35238,COM-35238",
        "inseeCode,35,DEP-35",
        "regionCode,53,REG-53",
        "siren,213502388,COM-35238",
        "siret,21350238800019,COM-35238"
    })
    void saysThatABodyOfTodayIsCurrent(String field, String value, String code) {
        var found = today(field, value);

        assertThat(found.path("outcome").asString()).isEqualTo("CURRENT");
        assertThat(found.path("requested").asString()).isEqualTo(value);
        assertThat(found.at("/authority/code").asString()).isEqualTo(code);
        assertThat(found.path("path")).isEmpty();
    }

    @Test
    void followsABodyToTheOneThatSucceededIt() {
        var found = today("code", "ORG-dinsic");

        assertThat(found.path("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(found.at("/authority/code").asString()).isEqualTo("ORG-dinum");
        assertThat(found.at("/authority/status").asString()).isEqualTo("ACTIVE");
        assertThat(found.path("path")).hasSize(1);
        assertThat(found.at("/path/0/kind").asString()).isEqualTo("RENAMED");
        assertThat(found.at("/path/0/effectiveOn").asString()).isEqualTo("2019-10-28");
        assertThat(found.at("/path/0/authority/code").asString()).isEqualTo("ORG-dinum");
    }

    @ParameterizedTest
    @CsvSource({"01340,COM-01015", "13201,COM-13055"})
    void followsACodeOfThePast(String former, String commune) {
        var found = today("inseeCode", former);

        assertThat(found.path("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(found.at("/authority/code").asString()).isEqualTo(commune);
    }

    @Test
    void leavesABodyThatBecameSeveralToBeChosenByHand() {
        var found = today("code", "ORG-sgmap");

        assertThat(found.path("outcome").asString()).isEqualTo("AMBIGUOUS");
        assertThat(found.path("authority").isNull()).isTrue();
        assertThat(found.path("path").values().stream()
                        .map(step -> step.at("/authority/code").asString())
                        .toList())
                .containsExactly("ORG-dinsic", "ORG-ditp", "ORG-dinum");
    }

    @Test
    void saysThatACodeNamesNothing() {
        var found = today("code", "ORG-nobody");

        assertThat(found.path("outcome").asString()).isEqualTo("UNKNOWN");
        assertThat(found.path("requested").asString()).isEqualTo("ORG-nobody");
        assertThat(found.path("authority").isNull()).isTrue();
        assertThat(found.path("path")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ORG-dinsic,2018-01-01,CURRENT,ORG-dinsic",
        "ORG-dinsic,2019-10-27,CURRENT,ORG-dinsic",
        "ORG-dinsic,2019-10-28,SUCCEEDED,ORG-dinum",
        "ORG-sgmap,2017-01-01,CURRENT,ORG-sgmap",
        "ORG-sgmap,2018-01-01,AMBIGUOUS,''"
    })
    void stopsAtTheDayAsked(String code, String day, String outcome, String authority) {
        var found = hub.ask(ON_A_DAY, Map.of("refs", List.of(Map.of("code", code)), "day", day))
                .data("/resolveAuthorities/0");

        assertThat(found.path("outcome").asString()).isEqualTo(outcome);
        assertThat(found.at("/authority/code").asString("")).isEqualTo(authority);
    }

    /** 53 is Mayenne among the départements and Bretagne among the régions. */
    @Test
    void tellsADepartmentFromARegionOfTheSameNumber() {
        var found = today(List.of(Map.of("inseeCode", "53"), Map.of("regionCode", "53")));

        assertThat(found.at("/0/authority/code").asString()).isEqualTo("DEP-53");
        assertThat(found.at("/1/authority/code").asString()).isEqualTo("REG-53");
    }

    @Test
    void answersInTheOrderAskedAndTwiceWhenAskedTwice() {
        var found = today(List.of(
                Map.of("code", "ORG-dinum"),
                Map.of("code", "ORG-nobody"),
                Map.of("inseeCode", "35238"),
                Map.of("code", "ORG-dinum")));

        assertThat(found.values().stream()
                        .map(one -> one.at("/authority/code").asString(""))
                        .toList())
                .containsExactly("ORG-dinum", "", "COM-35238", "ORG-dinum");
    }

    @Test
    void resolvesTwoHundredAndFiftyReferencesInOneStatement() {
        var refs = Collections.nCopies(250, Map.of("inseeCode", "01340"));
        var answer = hub.ask(HttpHub.contract("14-resolve"), Map.of("refs", refs));

        assertThat(answer.data("/resolveAuthorities")).hasSize(250);
        assertThat(answer.statements()).isEqualTo(1);
    }

    @Test
    void refusesMoreThanTwoHundredAndFiftyReferences() {
        var refs = Collections.nCopies(251, Map.of("code", "ORG-dinum"));
        var answer = hub.ask(HttpHub.contract("14-resolve"), Map.of("refs", refs));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.message()).contains("250");
    }
}
