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
 * is written once the password is set, so a file means a password that works.
 */
final class BoltPassword {

    private static final int BYTES = 24;

    private final Path directory;
    private final Path file;
    private final String value;
    private boolean isKnown;

    BoltPassword(Path directory) {
        this.directory = directory;
        file = directory.resolve("bolt-password");
        isKnown = Files.exists(file);
        value = isKnown ? read() : random();
    }

    String value() {
        return value;
    }

    /** Before the database is there: asking it for the first password by Cypher would cost six seconds. */
    void setInitially() {
        if (!isKnown && !Files.exists(directory.resolve("data"))) {
            var silent = new PrintStream(OutputStream.nullOutputStream());
            var context =
                    new ExecutionContext(directory, directory, silent, silent, new DefaultFileSystemAbstraction());
            isKnown = new CommandLine(new SetInitialPasswordCommand(context)).execute("--", value) == 0;
            if (isKnown) {
                write();
            }
        }
    }

    /** In a database that is there and whose password was lost. */
    void reset(GraphDatabaseService system, String user) {
        if (!isKnown) {
            system.executeTransactionally(
                    "CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("user", user, "password", value));
            write();
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

    private void write() {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, ownerOnly), value);
        } catch (IOException failure) {
            throw new UncheckedIOException("The password of the database cannot be kept in " + file, failure);
        }
    }
}
