package dcant.seed;

import dcant.graph.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Reads the rows of seed files and refuses the first one that is not right, by file, line and column. */
final class SeedReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final LoadedKeys keys;
    private final boolean withIllustrative;

    SeedReader(boolean withIllustrative, LocalDate today) {
        this.keys = new LoadedKeys(today);
        this.withIllustrative = withIllustrative;
    }

    List<Map<String, @Nullable Object>> read(SeedFile file, String text) {
        try (var parser = CSVParser.parse(text, FORMAT)) {
            requireHeader(file, parser.getHeaderNames());
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (var record : parser) {
                add(rows, file, record, parser.getCurrentLineNumber());
            }
            return rows;
        } catch (UncheckedIOException | IOException failure) {
            throw new BadSeed(file.path(), Objects.requireNonNullElse(failure.getMessage(), "cannot be read"));
        }
    }

    private static void requireHeader(SeedFile file, List<String> header) {
        var expected = file.columns().stream().map(Column::name).toList();
        if (!header.equals(expected)) {
            throw new BadSeed(file.path(), 1, "header", "the columns must be " + expected + " but are " + header);
        }
    }

    private void add(List<Map<String, @Nullable Object>> rows, SeedFile file, CSVRecord record, long line) {
        if (!record.isConsistent()) {
            throw new BadSeed(
                    file.path(),
                    line,
                    "last",
                    "there are " + record.size() + " fields instead of "
                            + file.columns().size());
        }
        try {
            var row = row(file, record, line);
            addKey(file, record, line);
            rows.add(row);
        } catch (LoadedKeys.LeftOut example) {
            keys.leaveOut(file.kind(), key(file, record));
        }
    }

    private Map<String, @Nullable Object> row(SeedFile file, CSVRecord record, long line) {
        var row = new HashMap<String, @Nullable Object>();
        for (var column : file.columns()) {
            try {
                row.put(column.name(), column.read(record.get(column.name()), keys));
            } catch (IllegalArgumentException | java.time.DateTimeException reason) {
                throw new BadSeed(file.path(), line, column.name(), String.valueOf(reason.getMessage()));
            }
        }
        if (!withIllustrative && isIllustrative(row)) {
            throw new LoadedKeys.LeftOut();
        }
        for (var column : file.folded()) {
            row.put("folded" + StringUtils.capitalize(column), fold(row.get(column)));
        }
        return row;
    }

    private static @Nullable Object fold(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> texts ->
                texts.stream().map(text -> SearchText.fold((String) text)).toList();
            default -> SearchText.fold((String) value);
        };
    }

    private static boolean isIllustrative(Map<String, ?> row) {
        return "ILLUSTRATIVE".equals(row.get("reliability")) || Boolean.TRUE.equals(row.get("isFictional"));
    }

    private void addKey(SeedFile file, CSVRecord record, long line) {
        if (!file.keyColumns().isEmpty()) {
            try {
                keys.add(file.kind(), key(file, record));
            } catch (IllegalArgumentException twice) {
                throw new BadSeed(file.path(), line, file.keyColumns().getFirst(), String.valueOf(twice.getMessage()));
            }
        }
    }

    private static String key(SeedFile file, CSVRecord record) {
        return file.keyPrefix() + file.keyColumns().stream().map(record::get).collect(Collectors.joining("/"));
    }
}
