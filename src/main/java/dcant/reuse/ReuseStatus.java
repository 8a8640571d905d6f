package dcant.reuse;

/** How far a reuse is. */
public enum ReuseStatus {
    CONSIDERED,
    TRIAL,
    DEPLOYING,
    LIVE,
    STOPPED;

    /** Whether {@code reuse} counts: it is in service, or on its way there. */
    public static final String COUNTS = "reuse.status IN ['LIVE', 'DEPLOYING']";

    /** The same. */
    public boolean counts() {
        return this == LIVE || this == DEPLOYING;
    }
}
