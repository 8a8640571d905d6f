package dcant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to browsers, with a token or without. */
@HubTest
class EntranceTests {

    private final HttpHub hub;

    EntranceTests(HttpHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Bhub%7Bversion%7D%7D", "/nothing", "/actuator/health"})
    void answersWithoutASessionAndWithoutInvitingOtherSites(String path) {
        for (var caller : List.of(hub, hub.as("coordinator"), hub.with("forged"))) {
            var answer = caller.send(caller.request(path).header("Origin", "https://evil.example"));

            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/oauth2/token"})
    void letsNoOtherSiteAskFromABrowser(String path) {
        for (var origin : List.of("https://evil.example", "null", "http://localhost:8080.evil.example")) {
            var answer = hub.send(hub.request(path)
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization,content-type")
                    .method("OPTIONS", BodyPublishers.noBody()));

            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void leavesThePageItsOwnPolicy() {
        assertThat(hub.send(hub.request("/graphiql")).headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self';");
    }

    @ParameterizedTest
    @CsvSource({"X-Agent,Saint-Étienne", "X-Agent,œuvre", "User-Agent,mairie/1.0 (Évry)"})
    void answersAHeaderWithAccents(String header, String value) throws IOException {
        assertThat(raw("GET /graphql?query=%7Bhub%7Bversion%7D%7D", header + ": " + value))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//graphql", "/graphql;a=b", "/./graphql", "/%2e/graphql", "/graphql%00", "/%0d%0aX:%20y"})
    void answersACrookedAddressInJson(String path) throws IOException {
        var answer = raw("GET " + path, "Accept: */*");

        assertThat(answer).startsWith("HTTP/1.1 4");
        if (!answer.contains("Content-Length: 0")) {
            assertThat(answer).contains("Content-Type: application/json").doesNotContainIgnoringCase("<html");
        }
    }

    private String raw(String request, String header) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
            socket.getOutputStream()
                    .write("%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n"
                            .formatted(request, header)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
