package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.PagedStatement;
import dcant.graph.Update;
import dcant.write.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.QueryType;

/** The compiler that Cypher in text lacks: the database explains every statement of the hub, and has nothing to remark. */
@HubTest
class CypherTests {

    private static final Pattern STATEMENT =
            Pattern.compile("(MATCH|OPTIONAL|UNWIND|CALL|CREATE|MERGE|WITH|RETURN)\\b");
    private static final Pattern HIDDEN_CLOCK =
            Pattern.compile("(date|time|timestamp|rand|randomUUID)\\(\\)|\\.(transaction|statement)\\(");

    /** Of each eight pages of a list the first is taken, and the last, which holds the conditions of all the others. */
    private static final int PAGES = 8;

    /** Begins the origin of a text that its type calls one that writes. */
    private static final String WRITES = "writes: ";

    private static final int FEWEST_TEXTS = 60;
    private static final int FEWEST_WRITES = 20;

    /** Success in its forms, and parameters that EXPLAIN is not given. */
    private static final Set<String> NOTHING_TO_REMARK = Set.of("00000", "00001", "02000", "01N60");

    private static final Pattern WITHOUT_DATA =
            Pattern.compile("^\\| \\w+ \\| (\\w+) \\|.*\\(no row has one yet\\)", Pattern.MULTILINE);

    private final Set<String> propertiesWithoutData = propertiesWithoutData();
    private final HttpHub hub;
    private final Driver driver;
    private final List<Edges<?>> edges;

    CypherTests(HttpHub hub, Driver driver, List<Edges<?>> edges) {
        this.edges = edges;
        this.hub = hub;
        this.driver = driver;
    }

    /** The remark on each property that the document of the graph says to have no row yet. */
    private static Set<String> propertiesWithoutData() {
        try {
            return WITHOUT_DATA
                    .matcher(Files.readString(Path.of("docs", "data-model.md")))
                    .results()
                    .map(row -> "The property `" + row.group(1) + "` does not exist")
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyStatementIsUnderstoodWithoutARemarkAndOnlyWritesWrite() {
        try (var written = new EverythingWritten(hub, driver)) {
            var remarks = texts().entrySet().parallelStream()
                    .flatMap(text -> remarks(text.getKey(), text.getValue()).stream()
                            .map(remark -> "%s: %s%n%s".formatted(text.getValue(), remark, text.getKey())))
                    .toList();
            assertThat(remarks).as("while %s is there", written).isEmpty();
        }
    }

    private List<String> remarks(String text, String origin) {
        try {
            var summary = driver.executableQuery("EXPLAIN " + text).execute().summary();
            var remarks = summary.gqlStatusObjects().stream()
                    .filter(status -> !NOTHING_TO_REMARK.contains(status.gqlStatus()))
                    .map(GqlStatusObject::statusDescription)
                    .filter(remark -> propertiesWithoutData.stream().noneMatch(remark::contains))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (origin.startsWith(WRITES) == (summary.queryType() == QueryType.READ_ONLY)) {
                remarks.add("is " + summary.queryType());
            }
            return remarks;
        } catch (Neo4jException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    /** Others would be answered from memory although the clock went on. */
    @Test
    void aReadThatAsksTheClockSaysSo() {
        assertThat(texts().entrySet())
                .filteredOn(text -> !text.getValue().startsWith(WRITES))
                .filteredOn(text -> HIDDEN_CLOCK.matcher(text.getKey()).find())
                .isEmpty();
    }

    @Test
    void everyKindOfStatementIsFound() {
        var texts = texts();
        assertThat(texts).hasSizeGreaterThan(FEWEST_TEXTS);
        assertThat(texts.values())
                .contains(
                        "writes: dcant.api.Cursors.MAKE_KEY",
                        "dcant.authority.Authorities.BY_REFERENCE",
                        "dcant.authority.AuthorityLists.statements",
                        "dcant.buildingblock.BuildingBlockLists.statements",
                        "dcant.nearby.CloseReusers.REUSERS",
                        "edges",
                        "writes: dcant.review.Review.KIND",
                        "writes: dcant.seed.SeedLoader.MARK");
        assertThat(texts.values())
                .filteredOn(origin -> origin.startsWith(WRITES))
                .hasSizeGreaterThan(FEWEST_WRITES);
    }

    /** Every text that the hub can send to the database, with where it stands. Pieces of others are left out. */
    private Map<String, String> texts() {
        var found = new TreeMap<String, String>();
        edges.forEach(edge -> paged(edge.texts()).forEach(text -> found.putIfAbsent(text, "edges")));
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dcant").stream()
                        .map(JavaClass::reflect)
                        .forEach(type -> collect(type, found));
        var texts = new TreeMap<>(found);
        texts.keySet()
                .removeIf(text -> found.keySet().stream()
                        .anyMatch(other -> other.length() > text.length() && other.contains(text.strip())));
        return texts;
    }

    private static void collect(Class<?> type, Map<String, String> found) {
        try {
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    texts(value(field))
                            .forEach((text, kind) ->
                                    found.putIfAbsent(text, kind + type.getName() + "." + field.getName()));
                }
            }
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals("statements") && Modifier.isStatic(method.getModifiers())) {
                    method.setAccessible(true);
                    texts(method.invoke(null))
                            .forEach((text, kind) -> found.putIfAbsent(text, kind + type.getName() + ".statements"));
                }
            }
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static @Nullable Object value(Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        return field.get(null);
    }

    /** The texts of a value, those that write marked so. */
    private static Map<String, String> texts(@Nullable Object value) throws ReflectiveOperationException {
        var texts = new TreeMap<String, String>();
        switch (value) {
            case String text -> {
                if (STATEMENT.matcher(text.strip()).lookingAt()) {
                    texts.put(text, "");
                }
            }
            case Update update -> texts.put(update.cypher(), WRITES);
            case Kind<?> kind -> kind.updates().forEach(update -> texts.put(update.cypher(), WRITES));
            case PagedStatement<?> paged -> paged(paged.texts()).forEach(text -> texts.put(text, ""));
            case Edge<?> edge -> paged(edge.texts()).forEach(text -> texts.put(text, ""));
            case Collection<?> several -> {
                for (var one : several) {
                    texts.putAll(texts(one));
                }
            }
            case null -> {}
            default -> {
                if (value.getClass().getSimpleName().equals("SeedFile")) {
                    var update = value.getClass().getDeclaredMethod("update");
                    update.setAccessible(true);
                    texts.putAll(texts(update.invoke(value)));
                }
            }
        }
        return texts;
    }

    private static List<String> paged(List<String> all) {
        var others = all.size() - all.size() % PAGES;
        return IntStream.range(0, all.size())
                .filter(place -> place % PAGES == 0 || place % PAGES == PAGES - 1 || place >= others)
                .mapToObj(all::get)
                .toList();
    }
}
