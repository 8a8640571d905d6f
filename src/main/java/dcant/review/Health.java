package dcant.review;

/** How well the aims of an action are within reach. */
public enum Health {
    SECURE,
    ACHIEVABLE,
    SUPPORT_NEEDED,
    COMPROMISED
}
