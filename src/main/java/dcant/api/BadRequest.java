package dcant.api;

/** What the client sent cannot be answered. The message says which input and what to do. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message, null, false, false);
    }

    /** Refuses an argument that is out of its range. */
    public static int unlessBetween(int min, int max, String argument, int value) {
        if (value < min || value > max) {
            throw new BadRequest("`%s` must be %d to %d, it is %d.".formatted(argument, min, max, value));
        }
        return value;
    }
}
