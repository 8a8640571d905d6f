package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the documents tell to paste works, and answers what they show. */
@HubTest
class ReadmeTests {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BODY_OF_CURL = Pattern.compile("curl .* -d '(.*)'", Pattern.DOTALL);

    private final HttpHub hub;
    private final JsonMapper json;

    ReadmeTests(HttpHub hub, JsonMapper json) {
        this.hub = hub;
        this.json = json;
    }

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        try (var documents = Files.list(Path.of("docs"))) {
            for (var file : Stream.concat(Stream.of(Path.of("README.md")), documents)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                examples.addAll(examples(file));
            }
        }
        return examples;
    }

    private static List<Example> examples(Path file) throws IOException {
        var blocks = BLOCK.matcher(Files.readString(file)).results().toList();
        var examples = new ArrayList<Example>();
        for (int i = 0; i < blocks.size(); i++) {
            var language = blocks.get(i).group(1);
            var text = blocks.get(i).group(2);
            var answer = i + 1 < blocks.size() && blocks.get(i + 1).group(1).equals("json")
                    ? blocks.get(i + 1).group(2)
                    : "";
            var body = BODY_OF_CURL.matcher(text);
            if (language.equals("graphql")) {
                examples.add(new Example(file, body(text), answer));
            } else if (language.equals("sh") && body.find()) {
                examples.add(new Example(file, body.group(1), answer));
            }
        }
        return examples;
    }

    private static String body(String document) {
        return JsonMapper.shared().writeValueAsString(java.util.Map.of("query", document));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAnswerWhatTheyShow(Example example) {
        var reply = hub.post(example.body());
        if (example.answer().isEmpty()) {
            assertThat(reply.data("").isObject()).isTrue();
        } else {
            assertThat(reply.json()).isEqualTo(json.readTree(example.answer()));
        }
    }

    @Test
    void everyDocumentThatTeachesHasExamples() throws IOException {
        assertThat(examples()).extracting(Example::file).contains(Path.of("README.md"), Path.of("docs", "api.md"));
    }

    /**
     * Something to paste.
     *
     * @param answer as JSON, empty when the document shows none
     */
    record Example(Path file, String body, String answer) {}
}
