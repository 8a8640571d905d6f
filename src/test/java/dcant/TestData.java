package dcant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** Gives the hub under test an empty data directory, once for all the tests of a run. */
class TestData implements BeforeAllCallback {

    static final String PROPERTY = "dcant.test.data-dir";

    private static final Path ALL_RUNS = Path.of("target", "test-data");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, fresh().toString());
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
