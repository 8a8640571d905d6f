package dcant.authority;

/** What a reference turned out to be. */
public enum ResolutionOutcome {
    CURRENT,
    SUCCEEDED,
    AMBIGUOUS,
    UNKNOWN
}
