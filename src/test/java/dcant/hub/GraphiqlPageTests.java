package dcant.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@HubTest
class GraphiqlPageTests {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(?!data:)([^\"]+)\"");

    private final HttpHub hub;

    GraphiqlPageTests(HttpHub hub) {
        this.hub = hub;
    }

    @Test
    void servesEverythingThatThePageNeeds() {
        var page = hub.send(hub.request("/graphiql"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(ADDRESS.matcher(page.body()).results().map((MatchResult found) -> found.group(1)))
                .hasSizeGreaterThan(4)
                .allSatisfy(address -> {
                    assertThat(address).startsWith("/");
                    assertThat(hub.send(hub.request(address)).status())
                            .as(address)
                            .isEqualTo(200);
                });
    }

    @Test
    void allowsNothingFromElsewhere() {
        assertThat(hub.send(hub.request("/graphiql")).header("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .doesNotContain("http", "unsafe-eval");
    }

    @Test
    void hasFourExamplesInItsTabs() {
        assertThat(hub.send(hub.request("/graphiql/examples.json")).json()).hasSize(4);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(hub.send(hub.request("/webjars/%2e%2e/%2e%2e/application.yaml"))
                        .status())
                .isBetween(400, 404);
        assertThat(hub.send(hub.request("/graphiql/nothing.js")).status()).isEqualTo(404);
    }
}
