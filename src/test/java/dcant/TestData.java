package dcant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives the hub under test an empty database, once for all the tests of a run: embedded in an empty data directory (over
 * Bolt: in that of the run before), or a server in a container when the system property dcant.test.server is true. Without Docker the latter are skipped, unless
 * the environment says HUB_DOCKER=required.
 */
class TestData implements BeforeAllCallback, ExecutionCondition {

    static final String PROPERTY = "dcant.test.data-dir";

    private static final Path ALL_RUNS = Path.of("target", "test-data");
    private static final boolean OVER_BOLT = "bolt".equals(System.getProperty("hub.graph.door"));
    private static final boolean ON_SERVER = Boolean.getBoolean("dcant.test.server");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return ON_SERVER && !"required".equals(System.getenv("HUB_DOCKER")) && !Neo4jServer.canStart()
                ? ConditionEvaluationResult.disabled("no Docker engine answers")
                : ConditionEvaluationResult.enabled("the database can start");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, (OVER_BOLT ? left() : fresh()).toString());
            if (ON_SERVER) {
                Neo4jServer.start();
            }
        }
    }

    /** What the tests before it left: it takes a minute less than to fill another one. */
    private static Path left() {
        try (var runs = Files.list(ALL_RUNS)) {
            return runs.findFirst().orElseGet(TestData::fresh);
        } catch (IOException failure) {
            return fresh();
        }
    }

    private static Path fresh() {
        try {
            FileSystemUtils.deleteRecursively(ALL_RUNS);
            Files.createDirectories(ALL_RUNS);
            return Files.createTempDirectory(ALL_RUNS, "hub-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
