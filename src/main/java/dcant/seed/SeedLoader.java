package dcant.seed;

import dcant.graph.Graph;
import dcant.graph.StartRefused;
import dcant.graph.StartStep;
import dcant.graph.Statement;
import dcant.graph.Update;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Fills an empty graph from {@code seed/}, one transaction per file, and says when a filled one differs from it.
 * A load that was cut goes on at the first file that is missing.
 */
@Component
class SeedLoader extends StartStep {

    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    private static final String LOADED = """
            MATCH (load:SeedLoad)
            RETURN load {.file, .sha256} AS row
            """;
    private static final Update MARK = new Update("""
            CREATE (:SeedLoad {file: $file, sha256: $sha256, rows: toInteger($count), loadedAt: datetime()})
            """);
    private static final String COMPLETE = "complete";

    /** More would only fill the memory: a row becomes several objects on its way into the database. */
    private static final int ROWS_AT_ONCE = 2_000;

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final Graph graph;
    private final SeedProperties properties;
    private final Clock clock;

    SeedLoader(Graph graph, SeedProperties properties, Clock clock) {
        super(BEFORE_THE_WEB_SERVER);
        this.graph = graph;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void run() {
        var loaded = new HashMap<String, String>();
        graph.list(LOADED, Map.of(), Load.class).forEach(load -> loaded.put(load.file(), load.sha256()));
        if (loaded.containsKey(COMPLETE)) {
            warnOfDifferences(loaded);
        } else {
            loadMissing(loaded);
        }
    }

    private void loadMissing(Map<String, String> loaded) {
        try (var reading = Executors.newSingleThreadExecutor()) {
            var reader = new SeedReader(properties.withIllustrative(), LocalDate.now(clock));
            // reading a file goes on while the one before it is written
            var contents = SeedFiles.ALL.stream()
                    .map(file -> reading.submit(() -> SeedContent.of(file, reader)))
                    .toList();
            // and what is written next is planned meanwhile: on the first start of all this takes seconds
            reading.submit(() ->
                    SeedFiles.ALL.forEach(file -> graph.plan(file.update().cypher(), Map.of("rows", List.of()))));
            for (var content : contents) {
                write(content.get(), loaded);
            }
            graph.write(List.of(mark(COMPLETE, mode(), 0)));
        } catch (ExecutionException failure) {
            throw new StartRefused(
                    "The seed cannot be loaded: "
                            + NestedExceptionUtils.getMostSpecificCause(failure).getMessage(),
                    "Mend that line and start again: the files before it are loaded, nothing of this one is.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(SeedContent content, Map<String, String> loaded) {
        var file = content.file();
        if (!loaded.containsKey(file.name())) {
            var statements = new ArrayList<Statement>();
            content.rows().stream()
                    .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                    .forEach(rows -> statements.add(new Statement(file.update(), Map.of("rows", rows))));
            statements.addAll(file.afterwards());
            statements.add(mark(file.name(), content.sha256(), content.rows().size()));
            write(statements, file);
            LOG.info("Seed: {} rows of {}", content.rows().size(), file.path());
        }
    }

    private void write(List<Statement> statements, SeedFile file) {
        try {
            graph.write(statements);
        } catch (RuntimeException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof OutOfMemoryError) {
                throw new StartRefused(
                        "The heap of this JVM is too small to write %s.".formatted(file.path()),
                        "Start again with a larger one, -Xmx1g for the national seed: it goes on where it stopped.");
            }
            throw failure;
        }
    }

    private static Statement mark(String file, String sha256, int count) {
        return new Statement(MARK, Map.of("file", file, "sha256", sha256, "count", count));
    }

    private void warnOfDifferences(Map<String, String> loaded) {
        for (var file : SeedFiles.ALL) {
            var before = loaded.get(file.name());
            if (!SeedContent.sha256(file).equals(before)) {
                LOG.warn(
                        "{} {}: this graph keeps what it holds. Load into an empty data directory to have the new data.",
                        file.path(),
                        before == null
                                ? "was not there when this graph was filled"
                                : "has changed since this graph was filled");
            }
        }
        if (!mode().equals(loaded.get(COMPLETE))) {
            LOG.warn("This graph was filled {}, which hub.seed.illustrative cannot change.", loaded.get(COMPLETE));
        }
    }

    private String mode() {
        return properties.withIllustrative() ? "with invented examples" : "without invented examples";
    }

    private record Load(String file, String sha256) {}
}
