package dcant.graph;

/** The hub does not start: what is wrong, and what to do. */
public final class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param problem what is wrong, with the file, the address or the value that it is about
     * @param action what to do
     */
    public StartRefused(String problem, String action) {
        super(problem);
        this.action = action;
    }

    StartRefused(String problem, String action, Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
