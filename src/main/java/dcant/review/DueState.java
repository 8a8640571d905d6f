package dcant.review;

/** Where the review of an action stands in a campaign. */
enum DueState {
    MISSING,
    DRAFT,
    SUBMITTED,
    RETURNED,
    VALIDATED,
    CARRIED_OVER
}
