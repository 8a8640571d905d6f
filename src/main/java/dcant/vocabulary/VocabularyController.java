package dcant.vocabulary;

import dcant.api.BadRequest;
import dcant.write.RefusalTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the words to show for the values of enums, from {@code vocabulary/} on the class path, and from each feature those of its refusals. */
@Controller
class VocabularyController {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<Term>> terms;

    VocabularyController(RefusalTexts refusals) {
        this.terms = Map.of("fr", all(Locale.FRENCH, refusals), "en", all(Locale.ENGLISH, refusals));
    }

    private static List<Term> all(Locale language, RefusalTexts refusals) {
        var refused = refusals.codes()
                .map(code -> new Term(
                        "UserErrorCode",
                        code,
                        refusals.text(code, "label", language),
                        refusals.text(code, "definition", language)));
        return Stream.concat(read(language.getLanguage()).stream(), refused).toList();
    }

    private static List<Term> read(String language) {
        var file = new ClassPathResource("vocabulary/" + language + ".csv");
        try (var rows = CSVParser.parse(file.getInputStream(), StandardCharsets.UTF_8, FORMAT)) {
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
