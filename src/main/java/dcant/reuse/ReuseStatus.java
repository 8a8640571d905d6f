package dcant.reuse;

/** How far a reuse is. */
public enum ReuseStatus {
    CONSIDERED,
    TRIAL,
    DEPLOYING,
    LIVE,
    STOPPED
}
