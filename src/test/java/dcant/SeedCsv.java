package dcant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The files of the seed as the build packed them, read without the hub's own code: what answers are compared with. */
public final class SeedCsv {

    private SeedCsv() {}

    /** Every row of a file, such as {@code communes}: column name to text. */
    public static List<Map<String, String>> rows(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var text = new ClassPathResource("seed/" + file + ".csv").getInputStream();
                var rows = CSVParser.parse(text, StandardCharsets.UTF_8, format)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One column of a file by another one. */
    public static Map<String, String> column(String file, String key, String value) {
        return rows(file).stream().collect(Collectors.toMap(row -> cell(row, key), row -> cell(row, value)));
    }

    /** A cell; an empty one is an empty text. */
    public static String cell(Map<String, String> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return value;
    }
}
