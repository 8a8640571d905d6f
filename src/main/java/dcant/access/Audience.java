package dcant.access;

/** Who may ask a field. A coordinator may ask all of them. */
enum Audience {
    EVERYONE,
    SIGNED_IN,
    CONTRIBUTOR,
    PILOT,
    PARTNER,
    COORDINATOR
}
