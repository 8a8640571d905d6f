package dcant.review;

/** What a review decides of its action. */
public enum ReviewDecision {
    CONTINUE,
    ENRICH,
    COMPLETE,
    DROP
}
