package dcant.api;

/** What the client sent cannot be answered. The message says which input and what to do. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message, null, false, false);
    }
}
