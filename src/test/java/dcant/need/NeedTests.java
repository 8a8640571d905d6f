package dcant.need;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From a secretary's words to an answer for her commune: contract 13. */
@HubTest
class NeedTests {

    private static final List<String> ROUTES =
            List.of("ALREADY_YOURS", "OFFERED_TO_YOU", "OPEN_TO_YOU", "NOT_OPEN_TO_YOU");

    /** The authority, needs, answers, offers' bodies, neighbours. */
    private static final int SELECTED_EDGES = 5;

    private final HttpHub hub;

    NeedTests(HttpHub hub) {
        this.hub = hub;
    }

    private JsonNode answer(String words, Map<String, String> authority) {
        return hub.ask(HttpHub.contract("13-need"), Map.of("words", words, "authority", authority))
                .data("/needs/nodes");
    }

    @Test
    void answersPayFipToWhoWantsTheCanteenPaid() {
        var answer =
                answer("faire payer la cantine", Map.of("inseeCode", "09079")).at("/0/answers/0");

        assertThat(answer.at("/buildingBlock/slug").asString()).isEqualTo("payfip");
        assertThat(answer.path("route").asString()).isEqualTo("OFFERED_TO_YOU");
        assertThat(answer.at("/buildingBlock/terms/pricing").asString()).isEqualTo("FEES");
        assertThat(answer.at("/offers/0/scope").asString()).isEqualTo("NATIONAL");
        assertThat(answer.at("/reasons/0/code").asString()).isEqualTo("MEETS_NEED");
        assertThat(answer.at("/nextStep/label").asString()).isEqualTo("S’adresser à : DGFiP");
        assertThat(answer.at("/nextStep/url").asString()).startsWith("https://");
    }

    @ParameterizedTest
    @CsvSource({
        "cantine, Faire payer la cantine en ligne",
        "la cantine à payer, Faire payer la cantine en ligne",
        "payr la cantine, Faire payer la cantine en ligne",
        "SAE, Archiver les documents électroniques",
        "comment encaisser la garderie, Faire payer la cantine en ligne",
    })
    void understandsWhatAPersonSays(String words, String title) {
        var found = hub.ask(
                        "query ($words: String) { needs(search: $words) { nodes { title } } }", Map.of("words", words))
                .data("/needs/nodes/0/title");

        assertThat(found.asString()).isEqualTo(title);
    }

    @Test
    void showsWhichWordsAnswered() {
        var matches = hub.ask("{ needs(search: \"cantines\", first: 1) { edges { matchedOn { field text } } } }")
                .data("/needs/edges/0/matchedOn");

        assertThat(matches.at("/0/field").asString()).isEqualTo("NEED");
        assertThat(matches.at("/0/text").asString()).contains("cantine");
    }

    @Test
    void putsTheEasiestFirstForThatAuthority() {
        for (var need : SeedCsv.rows("needs")) {
            var routes = new ArrayList<Integer>();
            answer(cell(need, "title"), Map.of("inseeCode", "35238"))
                    .at("/0/answers")
                    .forEach(answer ->
                            routes.add(ROUTES.indexOf(answer.path("route").asString())));
            assertThat(routes).as(cell(need, "title")).isNotEmpty().isSorted();
        }
    }

    @Test
    void knowsWhatAnAuthorityAlreadyReuses() {
        var answers =
                answer("archivage électronique", Map.of("inseeCode", "35238")).at("/0/answers");

        var asalae = answers.values().stream()
                .filter(answer -> answer.at("/buildingBlock/slug").asString().equals("asalae"))
                .findFirst()
                .orElseThrow();
        assertThat(asalae.path("route").asString()).isEqualTo("ALREADY_YOURS");
        assertThat(asalae.at("/neighbours/0/ring").asString()).isEqualTo("INTERCOMMUNALITY");
        assertThat(asalae.at("/neighbours/0/authority/name").asString()).isEqualTo("Rennes Métropole");
    }

    @Test
    void reachesTheTerritoriesOfAnOffer() {
        var offer = SeedCsv.rows("offers").stream()
                .filter(row -> cell(row, "scope").equals("TERRITORY")
                        && cell(row, "territories").startsWith("DEP-40"))
                .findFirst()
                .orElseThrow();
        var document = """
                query ($slug: String!, $for: AuthorityRef!) {
                  buildingBlock(by: {slug: $slug}) { needs(first: 1) { nodes { answers(for: $for, first: 100) {
                    buildingBlock { slug } offers { scope offeredBy { code } territories { code } } } } } }
                }
                """;

        var inside =
                hub.ask(document, Map.of("slug", cell(offer, "buildingBlock"), "for", Map.of("inseeCode", "40192")));
        var outside =
                hub.ask(document, Map.of("slug", cell(offer, "buildingBlock"), "for", Map.of("inseeCode", "09079")));

        var reached = "\"offeredBy\":{\"code\":\"" + cell(offer, "authority") + "\"}";
        assertThat(inside.body()).contains(reached);
        assertThat(outside.data("").toString()).doesNotContain(reached);
    }

    @Test
    void givesReasonsInTheLanguageOfTheReader() {
        var body = "{\"query\": \"{ needs(search: \\\"cantine\\\", first: 1) { nodes {"
                + " answers(for: {inseeCode: \\\"09079\\\"}, first: 1) { reasons { code message } nextStep { label } } } } }\"}";
        var english = hub.send(hub.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .POST(BodyPublishers.ofString(body)));
        var german = hub.send(hub.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "de")
                .POST(BodyPublishers.ofString(body)));

        assertThat(english.body()).contains("It is offered to you by: DGFiP.", "Ask: DGFiP");
        assertThat(german.body()).contains("Il vous est proposé par : DGFiP.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*:*", "\"", "+ - && || ! ( ) { } [ ] ^ ~ ? : \\ /", "zzzzzz"})
    void findsNothingInSyntaxAndNonsense(String words) {
        assertThat(answer(words, Map.of("inseeCode", "09079")).isEmpty()).isTrue();
    }

    @Test
    void refusesAnAuthorityThatDoesNotExist() {
        var refused = hub.ask(
                HttpHub.contract("13-need"), Map.of("words", "cantine", "authority", Map.of("code", "COM-99999")));

        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(refused.message()).contains("COM-99999");
    }

    @Test
    void filtersByDomain() {
        var needs = hub.ask("{ needs(domain: PAYMENT, first: 100) { totalCount nodes { domain slug } } }")
                .data("/needs/nodes");

        assertThat(needs.values())
                .isNotEmpty()
                .allSatisfy(need -> assertThat(need.path("domain").asString()).isEqualTo("PAYMENT"));
    }

    @Test
    void runsOneStatementForEachSelectedEdge() {
        var variables = Map.of("words", "archivage", "authority", Map.of("inseeCode", "35238"));
        hub.ask(HttpHub.contract("13-need"), variables).data("");

        assertThat(hub.ask(HttpHub.contract("13-need"), variables).statements()).isLessThanOrEqualTo(SELECTED_EDGES);
    }
}
