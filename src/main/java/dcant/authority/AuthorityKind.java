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
    OTHER_BODY
}
