package dcant.review;

/** Why an authority has a word on a review. */
public enum PositionRole {
    PILOT,
    PARTICIPANT
}
