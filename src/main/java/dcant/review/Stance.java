package dcant.review;

/** What an authority thinks of a review. */
public enum Stance {
    AGREES,
    RESERVATIONS,
    DISAGREES
}
