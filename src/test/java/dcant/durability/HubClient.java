package dcant.durability;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a hub in another process. Its failures are those of the connection: it then does not know what became of it. */
public final class HubClient {

    private static final Duration HANGS_AFTER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final URI hub;
    private final String authorization;

    private HubClient(URI hub, String authorization) {
        this.hub = hub;
        this.authorization = authorization;
    }

    /** Signs in as an identity of the demonstration, with a token that is good until the hub stops. */
    public static HubClient signIn(URI hub, String identity) throws IOException {
        var secret = Base64.getEncoder().encodeToString((identity + ":" + identity).getBytes(StandardCharsets.UTF_8));
        var answer = post(
                hub.resolve("/oauth2/token"),
                "Basic " + secret,
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials");
        return new HubClient(hub, "Bearer " + answer.path("access_token").asString());
    }

    /** The {@code data} of the answer to a GraphQL document, which must have no error. */
    public JsonNode ask(String document, Map<String, ?> variables) throws IOException {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        var answer = post(hub.resolve("/graphql"), authorization, "application/json", body);
        if (answer.has("errors")) {
            throw new IllegalStateException(answer + " to " + body);
        }
        return answer.path("data");
    }

    private static JsonNode post(URI to, String authorization, String type, String body) throws IOException {
        var request = HttpRequest.newBuilder(to)
                .timeout(HANGS_AFTER)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body() + " to " + body);
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
