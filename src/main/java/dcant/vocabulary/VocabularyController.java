package dcant.vocabulary;

import dcant.api.BadRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the words to show for the values of enums, from {@code vocabulary/} on the class path. */
@Controller
class VocabularyController {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<Term>> terms = Map.of("fr", read("fr"), "en", read("en"));

    private static List<Term> read(String language) {
        var file = new ClassPathResource("vocabulary/" + language + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream()
                    .map(row -> new Term(row.get("enum"), row.get("value"), row.get("label"), row.get("definition")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @QueryMapping
    List<Term> vocabulary(@Argument String language) {
        var found = terms.get(language);
        if (found == null) {
            throw new BadRequest("`language` is fr or en.");
        }
        return found;
    }

    @SchemaMapping(typeName = "Term", field = "enum")
    String enumOf(Term term) {
        return term.type();
    }
}
