package dcant.graph;

/** A statement was stopped because it needed more memory than the database has for one. */
public final class TooLarge extends RuntimeException {

    TooLarge(Throwable cause) {
        super(
                "The database has too little memory for what this field asks for. Ask for less, or for smaller pages.",
                cause);
    }

    static boolean isBehind(Throwable failure) {
        return StatusCodes.behind(failure).anyMatch(code -> code.endsWith("OutOfMemoryError"));
    }
}
