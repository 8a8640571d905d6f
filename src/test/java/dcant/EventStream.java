package dcant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a subscription, as they come. */
public final class EventStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final BufferedReader lines;
    private final JsonMapper json;

    EventStream(InputStream body, JsonMapper json) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        this.json = json;
    }

    /** Waits for the next event that carries something. */
    public JsonNode next() {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA) && line.length() > DATA.length()) {
                    return json.readTree(line.substring(DATA.length()));
                }
            }
            throw new IllegalStateException("the stream ended");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
