package dcant.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the graph's constraints and indexes to this version, and refuses a graph that lacks one of them. */
final class GraphSchema {

    private static final Logger LOG = LoggerFactory.getLogger(GraphSchema.class);
    private static final String LOCATION = "classpath:neo4j/migrations";
    private static final Pattern CREATED = Pattern.compile("CREATE CONSTRAINT (\\w+)");

    private final Driver driver;

    GraphSchema(Driver driver) {
        this.driver = driver;
    }

    void apply() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan(LOCATION)
                .withResourceScanner(locations -> files())
                .build();
        try {
            var migrations = new Migrations(config, driver);
            // asking costs half a start less than applying, which locks the graph first
            if (!migrations.validate().isValid()) {
                migrations.apply();
            }
        } catch (MigrationsException failure) {
            throw new StartRefused(
                    "The graph was made by another version of the hub: " + failure.getMessage() + cause(failure),
                    "Start the version of the hub that wrote it, or a later one. Nothing was changed.",
                    failure);
        }
        requireConstraints();
        driver.executableQuery("CALL db.awaitIndexes(300)").execute();
    }

    private static String cause(MigrationsException failure) {
        return failure.getCause() == null ? "" : " (" + failure.getCause().getMessage() + ")";
    }

    /** The constraints that the migrations make: there is no second list to keep. */
    private static SortedSet<String> requiredConstraints() {
        var names = new TreeSet<String>();
        for (var file : files()) {
            try (var text = file.openStream()) {
                CREATED.matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(created -> names.add(created.group(1)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return names;
    }

    /** The scanner of the library reads the whole class path: three seconds of every start. */
    private static List<URL> files() {
        try {
            var urls = new ArrayList<URL>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(LOCATION + "/*.cypher")) {
                urls.add(file.getURL());
            }
            return urls;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireConstraints() {
        var missing = requiredConstraints();
        missing.removeAll(driver.executableQuery("SHOW CONSTRAINTS YIELD name").execute().records().stream()
                .map(row -> row.get("name").asString())
                .collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "The graph lacks these constraints, without which duplicates could be written: " + missing + ".",
                    "Restore the graph from a copy, or make the constraints again as"
                            + " src/main/resources/neo4j/migrations says.");
        }
    }
}
