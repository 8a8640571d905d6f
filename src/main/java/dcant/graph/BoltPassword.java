package dcant.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded database: made at the first start, kept in the data directory, for its owner only. */
final class BoltPassword {

    private static final int BYTES = 24;

    private BoltPassword() {}

    static String in(Path directory) {
        var file = directory.resolve("bolt-password");
        try {
            return Files.exists(file) ? Files.readString(file) : create(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The password of the database cannot be kept in " + file, failure);
        }
    }

    private static String create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.readString(Files.writeString(file, Base64.getUrlEncoder().encodeToString(bytes)));
    }
}
