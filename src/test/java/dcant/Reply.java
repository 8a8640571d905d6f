package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub answered.
 *
 * @param statements how many statements the answer cost
 */
public record Reply(int status, HttpHeaders headers, String body, long statements, JsonMapper reader) {

    /** The body, which must be JSON. */
    public JsonNode json() {
        return reader.readTree(body);
    }

    /** What is at a JSON pointer below {@code data}; the answer must be a success without any error. */
    public JsonNode data(String pointer) {
        assertThat(json().path("errors").toString()).as("errors").isEmpty();
        assertThat(status).as("status of %s", body).isEqualTo(200);
        return json().at("/data" + pointer);
    }

    /** The code of the first error, or an empty text. */
    public String code() {
        return json().at("/errors/0/extensions/code").asString("");
    }

    /** The message of the first error, or an empty text. */
    public String message() {
        return json().at("/errors/0/message").asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
