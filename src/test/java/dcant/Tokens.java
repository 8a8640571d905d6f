package dcant;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the demonstration, each asked for once. */
public final class Tokens {

    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The token of coordinator, contributor or partner. */
    public static String of(HttpHub hub, String identity) {
        return ASKED.computeIfAbsent(hub.port() + " " + identity, key -> ask(hub, identity));
    }

    /** A new token of coordinator, contributor or partner. */
    public static String ask(HttpHub hub, String identity) {
        return ask(hub, identity, identity, "grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
    }

    /** What the hub answers to a tool that asks for a token. */
    public static Reply ask(HttpHub hub, String client, String secret, String form) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return hub.send(hub.request("/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
