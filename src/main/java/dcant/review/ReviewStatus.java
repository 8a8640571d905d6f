package dcant.review;

/** Where a review stands. */
public enum ReviewStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    VALIDATED
}
