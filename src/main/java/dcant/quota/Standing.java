package dcant.quota;

/** What the allowance of a caller depends on. */
enum Standing {
    ANONYMOUS,
    AGENT,
    PARTNER
}
