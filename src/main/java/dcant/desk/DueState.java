package dcant.desk;

/** Where the review of an action stands in a campaign. */
public enum DueState {
    MISSING,
    DRAFT,
    SUBMITTED,
    RETURNED,
    VALIDATED,
    CARRIED_OVER
}
