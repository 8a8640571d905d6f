package dcant.graph;

import java.net.BindException;
import java.nio.file.Path;
import java.util.Arrays;
import org.neo4j.io.locker.FileLockException;
import org.springframework.core.NestedExceptionUtils;

/** Why the embedded database did not start, in words for the person who started the hub. */
final class EmbeddedStartFailure {

    private EmbeddedStartFailure() {}

    static StartRefused explain(RuntimeException failure, Path directory, int boltPort) {
        if (hasCause(failure, FileLockException.class)) {
            return new StartRefused(
                    "Another hub is already running on the data directory " + directory.toAbsolutePath() + ".",
                    "Stop it first, or give this one a directory of its own with hub.data-dir.",
                    failure);
        }
        if (hasCause(failure, BindException.class)) {
            return new StartRefused(
                    "Port " + boltPort + " of 127.0.0.1 is taken: the embedded database cannot listen on it.",
                    "Stop what listens there, or choose another port with hub.bolt.port (0: any free one).",
                    failure);
        }
        return new StartRefused(
                "The database in " + directory.toAbsolutePath() + " does not start: "
                        + NestedExceptionUtils.getMostSpecificCause(failure).getMessage(),
                "See logs/debug.log in that directory.",
                failure);
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)
                    || Arrays.stream(cause.getSuppressed()).anyMatch(suppressed -> hasCause(suppressed, type))) {
                return true;
            }
        }
        return false;
    }
}
