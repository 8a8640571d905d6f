package dcant.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser, who signs in. */
final class SignIn implements AutoCloseable {

    static final String CALLBACK = "http://127.0.0.1:53682/callback";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NEVER)
            .build();
    private final String hub;

    SignIn(String hub) {
        this.hub = hub;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks for a code; the answer is the login page, or where the code is sent. */
    HttpResponse<String> authorize(Map<String, String> change) {
        var parameters = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "demo-page",
                "redirect_uri", CALLBACK,
                "state", "s",
                "code_challenge_method", "S256",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        parameters.putAll(change);
        parameters.values().removeIf(String::isEmpty);
        return get("/oauth2/authorize?" + form(parameters));
    }

    HttpResponse<String> login(String name, String password, Map<String, String> change) {
        var page = get("/login").body();
        var token = CSRF.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        var fields = new TreeMap<>(Map.of("username", name, "password", password, "_csrf", token.group(1)));
        fields.putAll(change);
        return post("/login", fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : hub + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        browser.close();
    }
}
