package dcant.review;

/** A field of a review that a remark is about. */
enum ReviewField {
    PROGRESS,
    HEALTH,
    AMBITION,
    DONE,
    NEXT,
    NEXT_MILESTONE,
    DECISION,
    ENRICHMENT
}
