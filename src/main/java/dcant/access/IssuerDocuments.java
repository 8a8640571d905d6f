package dcant.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the issuer publishes: short documents, waited for shortly. */
final class IssuerDocuments implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final long LONGEST = 100_000;
    private static final int OK = 200;

    private final String issuer;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    IssuerDocuments(String issuer) {
        this.issuer = issuer;
    }

    /** As the issuer says in its OpenID Connect metadata. */
    String addressOfKeys() throws IOException {
        var metadata = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            var document = JsonMapper.shared().readTree(text(metadata));
            if (!issuer.equals(document.path("issuer").asString(""))) {
                throw new IOException(metadata + " is not the document of the issuer " + issuer);
            }
            return document.path("jwks_uri").asString("");
        } catch (JacksonException unreadable) {
            throw new IOException(metadata + " is no JSON", unreadable);
        }
    }

    /** The whole exchange is bounded, so that an issuer that sends byte after byte holds nobody up. */
    String text(String address) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            var exchange = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
            try {
                var response = exchange.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (response.statusCode() != OK) {
                    throw new IOException(address + " answers " + response.statusCode());
                }
                return response.body();
            } finally {
                exchange.cancel(true);
            }
        } catch (IllegalArgumentException | ExecutionException | TimeoutException failure) {
            throw new IOException(address + " cannot be read", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(address + " was not waited for", stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
