package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the documents tell to paste works, and answers what they show. */
@HubTest
class ReadmeTests {

    private final HttpHub hub;
    private final JsonMapper json;

    ReadmeTests(HttpHub hub, JsonMapper json) {
        this.hub = hub;
        this.json = json;
    }

    static List<DocumentedExample> examples() throws IOException {
        return DocumentedExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAnswerWhatTheyShow(DocumentedExample example) {
        var as = example.hasToken() ? hub.as("coordinator") : hub;
        var reply = example.isGet() ? as.send(as.request(example.path())) : as.post(example.body());
        if (example.answer().isEmpty()) {
            assertThat(reply.data("").isObject()).isTrue();
        } else {
            assertThat(reply.json()).isEqualTo(json.readTree(example.answer()));
        }
    }

    @Test
    void everyDocumentThatTeachesHasExamples() throws IOException {
        assertThat(examples())
                .extracting(DocumentedExample::file)
                .contains(
                        Path.of("README.md"),
                        Path.of("docs", "api.md"),
                        Path.of("docs", "guide", "local-authority.md"),
                        Path.of("docs", "guide", "coordinator.md"),
                        Path.of("docs", "guide", "partner-tool.md"),
                        Path.of("docs", "guide", "semester-review.md"));
    }
}
