package dcant.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens in a process of its own, which signs what it is told and fails as it is told. It ends with its input. */
final class IssuerProgram {

    private static final long BETWEEN_SLOW_BYTES = 200;

    private final Map<String, JWK> keys = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final String url;
    private volatile String mode = "well";

    private IssuerProgram(HttpServer server) throws JOSEException {
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        keys.put("rsa-1", new RSAKeyGenerator(2048).keyID("rsa-1").generate());
        keys.put("ec-1", new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate());
        server.createContext("/.well-known/openid-configuration", this::metadata);
        server.createContext("/keys", this::keys);
        server.createContext("/requests", exchange -> answer(exchange, String.valueOf(requests.get())));
        server.createContext("/mode", exchange -> {
            mode = body(exchange);
            answer(exchange, mode);
        });
        server.createContext("/key", this::key);
        server.createContext("/sign", this::sign);
    }

    static void main() throws IOException, JOSEException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var issuer = new IssuerProgram(server);
        server.start();
        System.out.println(issuer.url);
        while (System.in.read() >= 0) {
            // The test that started it is still there.
        }
        System.exit(0);
    }

    private void metadata(HttpExchange exchange) throws IOException {
        answerAsTold(exchange, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(url, url));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answerAsTold(exchange, new JWKSet(keys.values().stream().toList()).toString(true));
    }

    /** Makes a key with the name that is sent. */
    private void key(HttpExchange exchange) throws IOException {
        var name = body(exchange);
        try {
            keys.put(name, new RSAKeyGenerator(2048).keyID(name).generate());
        } catch (JOSEException failure) {
            throw new IOException(failure);
        }
        answer(exchange, name);
    }

    /** Two lines: the header, whose `kid` names the key, and the payload, both as they are to be. */
    private void sign(HttpExchange exchange) throws IOException {
        var lines = body(exchange).split("\n", 2);
        try {
            var header = JWSHeader.parse(lines[0]);
            var token = new JWSObject(header, new Payload(lines[1]));
            var key = Objects.requireNonNull(keys.get(header.getKeyID()));
            token.sign(key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey()));
            answer(exchange, token.serialize());
        } catch (JOSEException | ParseException failure) {
            throw new IOException(failure);
        }
    }

    private void answerAsTold(HttpExchange exchange, String text) throws IOException {
        requests.incrementAndGet();
        switch (mode) {
            case "down" -> exchange.close();
            case "slow" -> drip(exchange, text);
            case "failing" -> {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            }
            case "garbage" -> answer(exchange, "<html><body>Bad gateway</body></html>");
            case "endless" -> answer(exchange, text + " ".repeat(10_000_000));
            default -> answer(exchange, text);
        }
    }

    private static void drip(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var part : text.getBytes(StandardCharsets.UTF_8)) {
                out.write(part);
                out.flush();
                Thread.sleep(BETWEEN_SLOW_BYTES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
