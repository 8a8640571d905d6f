package dcant.buildingblock;

/** How far a reuse is. */
public enum ReuseStatus {
    CONSIDERED,
    TRIAL,
    DEPLOYING,
    LIVE,
    STOPPED;

    /** Whether {@code reuse} counts: it is in service, or on its way there. */
    public static final String COUNTS = counts("reuse");

    /** The same of what a statement calls otherwise. */
    public static String counts(String variable) {
        return variable + ".status IN ['LIVE', 'DEPLOYING']";
    }

    /** The same. */
    public boolean counts() {
        return this == LIVE || this == DEPLOYING;
    }
}
