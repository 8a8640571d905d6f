package dcant.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words and sentences of every refusal, in both languages: each feature has a file of {@code refusals/}. */
@Component
public class RefusalTexts {

    private static final int LONGEST_ECHO = 100;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, CSVRecord> byCode = new LinkedHashMap<>();

    RefusalTexts() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:refusals/*.csv");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (var file : files) {
                read(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(Resource file) throws IOException {
        try (var rows = CSVParser.parse(file.getInputStream(), StandardCharsets.UTF_8, FORMAT)) {
            rows.forEach(row -> byCode.put(row.get("code"), row));
        }
    }

    /** Every code that has texts. */
    public Stream<String> codes() {
        return byCode.keySet().stream();
    }

    /** A text of a code: `label`, `definition` or `sentence`. */
    public String text(String code, String kind, Locale language) {
        var row = Objects.requireNonNull(byCode.get(code), "texts of " + code);
        return row.get(kind + "_" + (language.getLanguage().equals("fr") ? "fr" : "en"));
    }

    UserError error(Refusal.Fault fault, Locale language) {
        var sentence = text(fault.code().name(), "sentence", language);
        var values = fault.values().stream().map(RefusalTexts::shortened).toArray();
        return new UserError(
                fault.code().name(),
                fault.field().isEmpty() ? List.of() : List.of(fault.field().split("\\.")),
                values.length == 0 ? sentence : new MessageFormat(sentence, language).format(values));
    }

    private static Object shortened(Object value) {
        return value instanceof String text && text.length() > LONGEST_ECHO
                ? text.substring(0, LONGEST_ECHO) + "…"
                : value;
    }
}
