package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too long, and bodies that do not come. */
@HubTest
class BodyLimitTests {

    private static final int LIMIT = 64 * 1024;
    private static final int SLOW_CLIENTS = 250;
    private static final String QUESTION = "{\"query\": \"{ hub { version } }\"}";

    private final HttpHub hub;

    BodyLimitTests(HttpHub hub) {
        this.hub = hub;
    }

    private static byte[] body(int length) {
        return (QUESTION + " ".repeat(length - QUESTION.length())).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void answersABodyOfExactlyTheLimit() {
        assertThat(announced(LIMIT).data("/hub/version").asString()).isNotEmpty();
        assertThat(unannounced(LIMIT).data("/hub/version").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 70_000, 20_000_000})
    void refusesALongerBodyWhoseLengthIsAnnounced(int length) {
        refused(announced(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 70_000, 20_000_000})
    void refusesALongerBodyWhoseLengthIsNotAnnounced(int length) {
        refused(unannounced(length));
    }

    private Reply announced(int length) {
        return hub.post(BodyPublishers.ofByteArray(body(length)), "application/json");
    }

    private Reply unannounced(int length) {
        return hub.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(length))), "application/json");
    }

    private static void refused(Reply answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.code()).isEqualTo("TOO_COMPLEX");
        assertThat(answer.message()).contains(String.valueOf(LIMIT));
    }

    @Test
    void answersOthersWhileManyClientsDoNotSendTheirBodies() {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                slow.add(beginning());
            }
            // The hub gives up on a slow body after ten seconds: an answer before that did not wait for it.
            var answer = hub.send(hub.request("/graphql")
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(5))
                    .POST(BodyPublishers.ofString(QUESTION)));

            assertThat(answer.data("/hub/version").asString()).isNotEmpty();
            var last = slow.getLast();
            assertThat(last.getInputStream().available())
                    .as("bytes answered to a slow client")
                    .isZero();
            last.getOutputStream().write(QUESTION.substring(1).getBytes(StandardCharsets.US_ASCII));
            var status = new String(last.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(status).as("answer to a slow client that goes on").isEqualTo("HTTP/1.1 200");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            slow.forEach(BodyLimitTests::close);
        }
    }

    /** A request whose body stops after its first byte. */
    private Socket beginning() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), hub.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write("""
                POST /graphql HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                {""".formatted(QUESTION.length()).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
