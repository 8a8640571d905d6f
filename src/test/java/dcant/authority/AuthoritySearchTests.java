package dcant.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorities by what a person types. */
@HubTest
class AuthoritySearchTests {

    private final HttpHub hub;

    AuthoritySearchTests(HttpHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @CsvSource({
        "st etienne,COM-42218",
        "SAINT-ETIENNE,COM-42218",
        "Saint-Étienne,COM-42218",
        "lyon,COM-69123",
        "rennes metropole,EPCI-243500139",
        "dinum,ORG-dinum",
        "35238,COM-35238",
        "213502388,COM-35238",
        "  l'abergement   CLEMENCIAT ,COM-01001",
        "collectivite europeenne d'alsace,ORG-collectivite-europeenne-d-alsace"
    })
    void putsFirstWhatThePersonMeant(String typed, String code) {
        assertThat(found(typed)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Renes,COM-35238", "Renness,COM-35238", "Marseile,COM-13055", "35000,COM-35238", "Villeurb,COM-69266"})
    void forgivesATypoAndTakesAPostalCodeOrABeginning(String typed, String code) {
        assertThat(found(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "*:*", "*", "?", "-", "~", "&&", "\u0000", "…", "«»"})
    void findsNothingWhenNoWordIsTyped(String typed) {
        var answer = Asked.search(hub, typed);

        assertThat(answer.data("/authorities/totalCount").asInt()).isZero();
    }

    static List<String> hostileTexts() {
        return List.of(
                "rennes OR *:*",
                "+rennes -name:*",
                "foldedName:rennes",
                "rennes~99999999",
                "rennes^1e99",
                "[* TO *]",
                "{a TO z}",
                "/.*.*.*.*.*rennes/",
                "\"rennes",
                "rennes\\",
                "(((((((((((((((((",
                "rennes AND NOT",
                "' OR 1=1 //",
                "x'}) MATCH (n) DETACH DELETE n //",
                "\"}) CALL db.labels() YIELD label RETURN label //",
                "CALL apoc.load.json('http://127.0.0.1/')",
                "$words",
                "${jndi:ldap://127.0.0.1/a}",
                "<script>alert(1)</script>",
                "rennes\r\nSet-Cookie: a=b",
                "\ud83d\ude80 rennes",
                "\u202erennes",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "r".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void takesEveryTextAsDataNeverAsSyntax(String typed) {
        assertThat(Asked.search(hub, typed).data("/authorities/totalCount").asInt())
                .as("matches of %s", typed)
                .isLessThan(1_000);
    }

    @Test
    void keepsEveryAuthorityWhateverIsTyped() {
        hostileTexts().forEach(typed -> Asked.search(hub, typed));

        var everything = hub.ask("{ authorities(filter: {kind: {eq: COMMUNE}}, first: 1) { totalCount } }");
        assertThat(everything.data("/authorities/totalCount").asInt())
                .isEqualTo(SeedCsv.rows("communes").size());
    }

    @Test
    void refusesATextThatNobodyTypes() {
        var answer = Asked.search(hub, "r".repeat(201));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.message()).contains("200");
    }

    private List<String> found(String typed) {
        return Asked.codes(Asked.search(hub, typed).data("/authorities/nodes"));
    }
}
