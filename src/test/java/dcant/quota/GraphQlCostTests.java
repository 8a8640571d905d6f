package dcant.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What GraphQL requests take from an allowance. The hub under test gives 1 000 a minute to every address but loopback. */
@HubTest
class GraphQlCostTests {

    private static final int ALLOWANCE = 1_000;
    private static final String COSTS_900 =
            "{ authorities(first: 9) { nodes { members(first: 99) { nodes { code } } } } }";
    private static final String COSTS_10100 =
            "{ authorities(first: 100, filter: {within: {inseeCode: \"09079\"}}) { nodes { members(first: 100) { nodes { code } } } } }";
    private static final String TOO_COMPLEX = """
            { authorities(first: 100) { nodes { members(first: 100) { nodes {
              memberships(first: 100) { nodes { code } } } } } } }
            """;

    private final HttpHub hub;

    GraphQlCostTests(HttpHub hub) {
        this.hub = hub;
    }

    private HttpResponse<String> post(String address, String body) {
        return Turnstile.send(
                address,
                hub.request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(String address, String document) {
        return post(address, JsonMapper.shared().writeValueAsString(Map.of("query", document)));
    }

    private static int remaining(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"anonymous\";q=1000;w=60");
        var state = answer.headers().firstValue("RateLimit").orElse("");
        assertThat(state).matches("\"anonymous\";r=\\d+;t=\\d+");
        return Integer.parseInt(state.replaceFirst(".*;r=(\\d+);.*", "$1"));
    }

    @Test
    void takeTheirCost() {
        var answer = ask("127.0.1.1", COSTS_900);

        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/extensions/cost")
                        .asInt())
                .isEqualTo(900);
        assertThat(remaining(answer)).isBetween(ALLOWANCE - 900, ALLOWANCE - 1);
    }

    @Test
    void takeTheSameWhenAskedByALink() {
        var answer = Turnstile.send(
                "127.0.1.2", hub.request("/graphql?query=" + URLEncoder.encode(COSTS_10100, StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(remaining(answer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {COSTS_10100, "{ hub { version } }", "{ hub {", "not a request"})
    void areRefusedUnreadWhenNothingIsLeft(String document) {
        var address = "127.0.2." + (1 + document.length() % 250);
        ask(address, COSTS_10100);

        for (var answer : new HttpResponse<?>[] {ask(address, document), post(address, document)}) {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 550L);
            assertThat(String.valueOf(answer.body())).contains("\"RATE_LIMITED\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOO_COMPLEX, "{ unknown }", "{ hub {"})
    void takeAlmostNothingWhenTheyAreNotRun(String document) {
        var answer = ask("127.0.1.3", document);

        assertThat(answer.body()).contains("errors");
        assertThat(remaining(answer)).isGreaterThan(ALLOWANCE - 10);
    }

    @Test
    void leaveToThoseWhoSendATokenFromTheSamePlaceWhatIsTheirs() {
        ask("127.0.1.4", COSTS_10100);
        assertThat(ask("127.0.1.4", "{ hub { version } }").statusCode()).isEqualTo(429);

        var caller = hub.as("contributor");
        var answer = Turnstile.send(
                "127.0.1.4",
                caller.request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\": \"{ hub { version } }\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElse("")).startsWith("\"agent\"");
    }
}
