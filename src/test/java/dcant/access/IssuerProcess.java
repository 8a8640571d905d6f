package dcant.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The issuer of the tests, {@link IssuerProgram} in a process of its own, and what tests tell it. */
public final class IssuerProcess implements AutoCloseable {

    static final String SUBJECT = "f3c1a2b4";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    public IssuerProcess() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IssuerProgram.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            @SuppressWarnings("resource") // ends with the process
            BufferedReader output = process.inputReader();
            url = output.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return url;
    }

    /** How often it was asked for its metadata or its keys. */
    int requests() {
        return Integer.parseInt(tell("/requests", ""));
    }

    /** well, down, slow, failing, garbage or endless: how it answers when it is asked for its keys. */
    void fail(String mode) {
        tell("/mode", mode);
    }

    void recover() {
        tell("/mode", "well");
    }

    void makeKey(String name) {
        tell("/key", name);
    }

    String publishedKeys() {
        return tell("/keys", "");
    }

    /** The claims of a right token, to be made wrong in one point. */
    public Map<String, Object> claims() {
        var now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", url);
        claims.put("sub", SUBJECT);
        claims.put("aud", "dcant-hub");
        claims.put("iat", now);
        claims.put("exp", now + 300);
        return claims;
    }

    String token() {
        return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", "rsa-1"), claims());
    }

    public String sign(Map<String, ?> claims) {
        return sign(Map.of("alg", "RS256", "kid", "rsa-1"), claims);
    }

    String sign(Map<String, ?> header, Map<String, ?> claims) {
        var json = JsonMapper.shared();
        return tell("/sign", json.writeValueAsString(header) + "\n" + json.writeValueAsString(claims));
    }

    private String tell(String path, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
