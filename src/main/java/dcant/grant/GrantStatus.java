package dcant.grant;

/** Where a right stands. */
enum GrantStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    REFUSED
}
