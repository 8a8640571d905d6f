package dcant.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The data that the project ships: it reads whole, and never passes an invented example for a fact. */
class SeedTests {

    private static final String ILLUSTRATIVE = "ILLUSTRATIVE";
    private static final int MOST_REVIEWED_EXAMPLES = 12;
    private static final Map<String, List<Map<String, Object>>> WHOLE = read(true);
    private static final Map<String, List<Map<String, Object>>> REAL = read(false);

    private static Map<String, List<Map<String, Object>>> read(boolean withIllustrative) {
        var reader = new SeedReader(withIllustrative, LocalDate.of(2026, 1, 1));
        var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var file : SeedFiles.ALL) {
            rows.put(
                    file.name(),
                    reader.read(file, text(file)).stream()
                            .map(SeedTests::filledFields)
                            .toList());
        }
        return rows;
    }

    private static Map<String, Object> filledFields(Map<String, @Nullable Object> row) {
        var filled = new HashMap<String, Object>();
        row.forEach((column, value) -> {
            if (value != null) {
                filled.put(column, value);
            }
        });
        return filled;
    }

    private static String text(SeedFile file) {
        try {
            return Files.readString(Path.of(file.path()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyFileOfTheDirectoryIsLoaded() throws IOException {
        try (var files = Files.list(Path.of("seed"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(SeedFiles.ALL.stream()
                            .map(file -> file.name() + ".csv")
                            .toList());
        }
    }

    @Test
    void everyRowReads() {
        assertThat(rows(WHOLE, "communes")).hasSize(34_969);
        assertThat(rows(WHOLE, "actions")).hasSize(36);
        assertThat(rows(WHOLE, "building-blocks")).hasSize(147);
        assertThat(rows(WHOLE, "reuses")).hasSize(264);
        assertThat(WHOLE).allSatisfy((file, rows) -> assertThat(rows).isNotEmpty());
    }

    @Test
    void withoutExamplesNothingInventedIsLeft() {
        assertThat(REAL)
                .allSatisfy((file, rows) -> assertThat(rows)
                        .noneMatch(row -> ILLUSTRATIVE.equals(row.get("reliability")))
                        .noneMatch(row -> Boolean.TRUE.equals(row.get("isFictional"))));
        assertThat(REAL.keySet())
                .filteredOn(file -> !file.equals("sources"))
                .allSatisfy(file -> assertThat(rows(REAL, file))
                        .as(file)
                        .filteredOn(row -> row.toString().contains("fictif")
                                || row.toString().contains("illustrative"))
                        .isEmpty());
    }

    @Test
    void withoutExamplesEveryRealRowIsLeft() {
        assertThat(WHOLE)
                .allSatisfy((file, rows) -> assertThat(rows(REAL, file)).hasSize((int)
                        rows.stream().filter(row -> !isInvented(row)).count()));
    }

    /** A review or a link has no reliability of its own when its action tells it. */
    private static boolean isInvented(Map<String, Object> row) {
        return ILLUSTRATIVE.equals(row.get("reliability"))
                || Boolean.TRUE.equals(row.get("isFictional"))
                || exampleActions().contains(String.valueOf(row.get("action")));
    }

    private static Set<String> exampleActions() {
        return keys(rows(WHOLE, "actions"), "code", row -> ILLUSTRATIVE.equals(row.get("reliability")));
    }

    private static Set<String> fictionalBodies() {
        return keys(rows(WHOLE, "organisations"), "slug", row -> Boolean.TRUE.equals(row.get("isFictional"))).stream()
                .map(slug -> "ORG-" + slug)
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(
            List<Map<String, Object>> rows, String column, Predicate<Map<String, Object>> which) {
        return rows.stream()
                .filter(which)
                .map(row -> String.valueOf(row.get(column)))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> seed, String file) {
        return seed.getOrDefault(file, List.of());
    }

    @Test
    void examplesNameFictionalBodiesOnlyAndFactsRealOnesOnly() {
        var fictional = fictionalBodies();
        assertThat(fictional).isNotEmpty();
        for (var file : List.of("pilots", "participations", "reuses")) {
            assertThat(rows(WHOLE, file))
                    .as(file)
                    .allSatisfy(row -> assertThat(fictional.contains(row.get("authority")))
                            .as("%s", row)
                            .isEqualTo(ILLUSTRATIVE.equals(row.get("reliability"))));
        }
        for (var file : List.of("acting-areas", "legal-bodies", "successions", "building-blocks", "programmes")) {
            assertThat(rows(WHOLE, file))
                    .as(file)
                    .noneSatisfy(row -> assertThat(row.toString()).contains("fictif"));
        }
    }

    @Test
    void whatIsSaidOfAnExampleIsAnExample() {
        for (var file : List.of("pilots", "participations", "reviews")) {
            assertThat(rows(WHOLE, file))
                    .as(file)
                    .allSatisfy(row -> assertThat(exampleActions().contains(String.valueOf(row.get("action"))))
                            .as("%s", row)
                            .isEqualTo(ILLUSTRATIVE.equals(row.get("reliability"))));
        }
    }

    @Test
    void realActionsCiteRealSources() {
        assertThat(rows(REAL, "actions"))
                .isNotEmpty()
                .allSatisfy(action -> Assertions.<Object>assertThat((List<?>) action.get("sources"))
                        .isNotEmpty()
                        .doesNotContain("illustrative"));
        assertThat(rows(WHOLE, "sources"))
                .filteredOn(source -> source.get("url") == null)
                .extracting(source -> source.get("key"))
                .as("sources without an address: papers, and the one of the examples")
                .contains("illustrative");
    }

    @Test
    void documentedActionsAreAtMostTen() {
        assertThat(rows(WHOLE, "actions"))
                .filteredOn(action -> "DOCUMENTED".equals(action.get("reliability")))
                .hasSizeBetween(1, 10);
    }

    @Test
    void titlesOfExamplesSaySo() {
        assertThat(rows(WHOLE, "actions"))
                .allSatisfy(
                        action -> assertThat(String.valueOf(action.get("title")).startsWith("[Exemple fictif] "))
                                .as("%s", action)
                                .isEqualTo(ILLUSTRATIVE.equals(action.get("reliability"))));
        assertThat(rows(WHOLE, "organisations"))
                .allSatisfy(body -> assertThat(String.valueOf(body.get("name")).endsWith("(organisme fictif)"))
                        .as("%s", body)
                        .isEqualTo(body.get("isFictional")));
    }

    @Test
    void fewExamplesAreReviewed() {
        assertThat(keys(rows(WHOLE, "reviews"), "action", row -> true)).hasSizeBetween(1, MOST_REVIEWED_EXAMPLES);
    }

    @Test
    void theDocumentCountsTheRows() throws IOException {
        var documented = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(Path.of("seed", "README.md"))) {
            if (line.startsWith("| `")) {
                var cells = line.split(" \\| ");
                var files = cells[0].substring(2).split(", ");
                var counts = cells[1].split(", ");
                for (int i = 0; i < files.length; i++) {
                    documented.put(
                            files[i].replace("`", "").replace(".csv", ""), Integer.valueOf(counts[i].replace(" ", "")));
                }
            }
        }
        var counted = new HashMap<String, Integer>();
        WHOLE.forEach((file, rows) -> counted.put(file, rows.size()));
        assertThat(documented).isEqualTo(counted);
    }
}
