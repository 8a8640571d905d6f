package dcant.source;

/** How the hub knows what it states. */
public enum Reliability {
    DOCUMENTED,
    INFERRED,
    ILLUSTRATIVE
}
