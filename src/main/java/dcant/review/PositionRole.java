package dcant.review;

/** Why an authority has a word on a review. */
enum PositionRole {
    PILOT,
    PARTICIPANT
}
