package dcant.seed;

/** A seed file is not right: nothing of it was loaded. */
final class BadSeed extends RuntimeException {

    BadSeed(String file, String reason) {
        super(file + ": " + reason);
    }

    BadSeed(String file, long line, String column, String reason) {
        super("%s, line %d, column %s: %s".formatted(file, line, column, reason));
    }
}
