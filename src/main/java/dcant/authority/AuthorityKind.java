package dcant.authority;

/** Kinds of authorities. */
public enum AuthorityKind {
    COMMUNE,
    EPCI,
    DEPARTMENT,
    REGION,
    MUTUALISATION_BODY,
    STATE_SERVICE,
    ASSOCIATION,
    OTHER_PUBLIC_BODY,
    GOVERNANCE_BODY,
    OTHER_BODY;

    /** Whether such a body can reuse something: one that only decides or publishes cannot. */
    public boolean reuses() {
        return this != GOVERNANCE_BODY && this != OTHER_BODY;
    }
}
