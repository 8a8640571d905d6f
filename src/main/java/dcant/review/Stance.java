package dcant.review;

/** What an authority thinks of a review. */
enum Stance {
    AGREES,
    RESERVATIONS,
    DISAGREES
}
