package dcant;

import dcant.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The hub under test as its clients reach it: over HTTP. */
@TestComponent
public class HttpHub {

    private static final Duration HANGS_AFTER = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final JsonMapper json;
    private final Environment environment;
    private final Graph graph;
    private final @Nullable String token;

    @Autowired
    HttpHub(JsonMapper json, Environment environment, Graph graph) {
        this(json, environment, graph, null);
    }

    private HttpHub(JsonMapper json, Environment environment, Graph graph, @Nullable String token) {
        this.json = json;
        this.environment = environment;
        this.graph = graph;
        this.token = token;
    }

    /** The same hub, asked by an identity of the demonstration: coordinator, contributor or partner. */
    public HttpHub as(String identity) {
        return with(Tokens.of(this, identity));
    }

    /** The same hub, asked with this token. */
    public HttpHub with(String bearerToken) {
        return new HttpHub(json, environment, graph, bearerToken);
    }

    /** One of the published operations, from src/test/resources/contract. */
    public static String contract(String name) {
        try {
            return new ClassPathResource("contract/" + name + ".graphql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Asks a GraphQL document. */
    public Reply ask(String document) {
        return ask(document, Map.of());
    }

    /** Asks a GraphQL document with variables. */
    public Reply ask(String document, Map<String, ?> variables) {
        return post(json.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    /** Asks one operation of a document that has several. */
    public Reply ask(String document, String operation, Map<String, ?> variables) {
        return post(
                json.writeValueAsString(Map.of("query", document, "operationName", operation, "variables", variables)));
    }

    /** Follows a subscription by server-sent events. */
    public EventStream follow(String document, String operation, Map<String, ?> variables) {
        var body =
                json.writeValueAsString(Map.of("query", document, "operationName", operation, "variables", variables));
        try {
            var request = request("/graphql")
                    .header("Content-Type", "application/json")
                    .header("Accept", "text/event-stream")
                    .POST(BodyPublishers.ofString(body));
            return new EventStream(
                    CLIENT.send(request.build(), BodyHandlers.ofInputStream()).body(), json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a body as it is, as JSON. */
    public Reply post(String body) {
        return post(BodyPublishers.ofString(body), "application/json");
    }

    /** Sends a body as it is. */
    public Reply post(BodyPublisher body, String contentType) {
        return send(request("/graphql")
                .header("Content-Type", contentType)
                .header("Accept", "application/graphql-response+json")
                .POST(body));
    }

    /** A request to a path of the hub, to be completed and given to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(HANGS_AFTER);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a request and counts the statements that it costs: nothing else may ask the hub meanwhile. */
    public Reply send(HttpRequest.Builder request) {
        try {
            var before = graph.statements();
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var statements = graph.statements() - before;
            return new Reply(response.statusCode(), response.headers(), response.body(), statements, json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
