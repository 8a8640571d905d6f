package dcant;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a document tells to paste: a GraphQL document, perhaps followed by its variables, or a command.
 *
 * @param path of the request; one with a query is a GET
 * @param body as JSON, empty for a GET
 * @param answer as JSON, empty when the document shows none
 * @param hasToken whether it shows a token, which is then that of a coordinator
 */
record DocumentedExample(Path file, String path, String body, String answer, boolean hasToken) {

    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+(?: \\w+)?)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BODY_OF_CURL = Pattern.compile("curl .* -d '(.*)'", Pattern.DOTALL);
    private static final Pattern PARAMETER_OF_CURL = Pattern.compile("--data-urlencode '(\\w+)=(.*?)'", Pattern.DOTALL);

    /** Those of README.md and of everything below docs. */
    static List<DocumentedExample> all() throws IOException {
        var examples = new ArrayList<DocumentedExample>();
        try (var documents = Files.walk(Path.of("docs"))) {
            for (var file : Stream.concat(Stream.of(Path.of("README.md")), documents)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                examples.addAll(of(file));
            }
        }
        return examples;
    }

    private static List<DocumentedExample> of(Path file) throws IOException {
        var blocks = BLOCK.matcher(Files.readString(file)).results().toList();
        var examples = new ArrayList<DocumentedExample>();
        for (int i = 0; i < blocks.size(); i++) {
            var text = blocks.get(i).group(2);
            if (isA("graphql", blocks, i)) {
                var hasVariables = isA("json variables", blocks, i + 1);
                var variables = hasVariables ? blocks.get(i + 1).group(2) : "{}";
                examples.add(new DocumentedExample(
                        file, "/graphql", body(text, variables), answer(blocks, hasVariables ? i + 2 : i + 1), false));
            } else if (isA("sh", blocks, i)) {
                command(file, text, answer(blocks, i + 1)).ifPresent(examples::add);
            }
        }
        return examples;
    }

    private static boolean isA(String kind, List<MatchResult> blocks, int i) {
        return i < blocks.size() && blocks.get(i).group(1).equals(kind);
    }

    private static String answer(List<MatchResult> blocks, int i) {
        return isA("json", blocks, i) ? blocks.get(i).group(2) : "";
    }

    private static String body(String document, String variables) {
        var json = JsonMapper.shared();
        return json.writeValueAsString(Map.of("query", document, "variables", json.readTree(variables)));
    }

    private static Optional<DocumentedExample> command(Path file, String text, String answer) {
        var body = BODY_OF_CURL.matcher(text);
        if (text.contains("text/event-stream")) {
            return Optional.empty();
        }
        if (body.find()) {
            return Optional.of(
                    new DocumentedExample(file, "/graphql", body.group(1), answer, text.contains("Bearer $TOKEN")));
        }
        var query = PARAMETER_OF_CURL
                .matcher(text)
                .results()
                .map(parameter ->
                        parameter.group(1) + "=" + URLEncoder.encode(parameter.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentedExample(file, "/graphql?" + query, "", answer, false));
    }

    boolean isGet() {
        return body.isEmpty();
    }
}
