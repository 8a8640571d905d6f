package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** The document of the graph tells what is in the graph, no more and no less. */
@HubTest
class DataModelTests {

    private static final Pattern EDGE = Pattern.compile("^  (\\w+) -->\\|(\\w+)\\| (\\w+)$", Pattern.MULTILINE);
    private static final Pattern ALONE = Pattern.compile("^  (\\w+)$", Pattern.MULTILINE);

    private final Driver driver;
    private final EverythingWritten written;
    private final String document = read();

    DataModelTests(HttpHub hub, Driver driver) {
        this.driver = driver;
        this.written = new EverythingWritten(hub, driver);
    }

    @AfterEach
    void removeWhatWasWritten() {
        written.close();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "data-model.md"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theDiagramHasTheLabelsOfTheGraph() {
        var labels = document(ALONE, node -> node.group(1));
        labels.addAll(document(EDGE, edge -> edge.group(1)));
        labels.addAll(document(EDGE, edge -> edge.group(3)));
        assertThat(labels).isEqualTo(database("CALL db.labels() YIELD label AS found RETURN found"));
    }

    @Test
    void theDiagramHasTheRelationshipsOfTheGraph() {
        assertThat(document(EDGE, edge -> edge.group(1) + " " + edge.group(2) + " " + edge.group(3)))
                .isEqualTo(database("""
                        MATCH (from)-[relationship]->(to)
                        RETURN DISTINCT labels(from)[0] + ' ' + type(relationship) + ' ' + labels(to)[0] AS found
                        """));
    }

    @Test
    void theTableHasThePropertiesOfTheGraphWithTheirTypes() {
        assertThat(DataModel.undocumentedProperties(driver)).isEmpty();
        assertThat(DataModel.documentedProperties(row -> !row.group(4).contains(DataModel.WITHOUT_DATA)))
                .isSubsetOf(DataModel.propertiesOfTheGraph(driver));
    }

    private Set<String> document(Pattern pattern, Function<MatchResult, String> text) {
        return pattern.matcher(document).results().map(text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without what the migration tool keeps for itself. */
    private Set<String> database(String cypher) {
        return driver.executableQuery(cypher).execute().records().stream()
                .map((Record row) -> row.get("found").asString())
                .filter(found -> !found.contains("__Neo4jMigration") && !found.startsWith("MIGRATED_TO."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
