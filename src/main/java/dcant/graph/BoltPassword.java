package dcant.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * The password of the embedded database: made at the first start, kept in the data directory, for its owner only. The file
 * is made before the password is set, and by one hub only when several start on one empty directory; a start that was cut
 * between the two sets it again.
 */
final class BoltPassword {

    private static final int BYTES = 24;

    private final Path directory;
    private final Path file;
    private final String value;
    private boolean isSet;

    BoltPassword(Path directory) {
        this.directory = directory;
        file = directory.resolve("bolt-password");
        isSet = Files.exists(file);
        value = isSet ? read() : random();
    }

    String value() {
        return value;
    }

    /** Before the database is there: asking it for the first password by Cypher would cost six seconds. */
    void setInitially() {
        if (!Files.exists(directory.resolve("data").resolve("databases"))) {
            keep();
            var silent = new PrintStream(OutputStream.nullOutputStream());
            var context =
                    new ExecutionContext(directory, directory, silent, silent, new DefaultFileSystemAbstraction());
            new CommandLine(new SetInitialPasswordCommand(context)).execute("--", value);
        }
    }

    /** In a database that is there and whose password was lost. */
    void reset(GraphDatabaseService system, String user) {
        if (!isSet) {
            system.executeTransactionally(
                    "CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("user", user, "password", value));
            keep();
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The password of the database cannot be read from " + file, failure);
        }
    }

    private void keep() {
        if (isSet) {
            return;
        }
        try {
            Files.createDirectories(directory);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, ownerOnly), value);
            isSet = true;
        } catch (IOException failure) {
            throw new StartRefused(
                    "The password of the database cannot be kept in " + file + ": " + failure.getMessage(),
                    "See that the directory can be written and that no other hub starts on it.",
                    failure);
        }
    }
}
