package dcant.access;

/** What a grant lets an agent be. */
public enum Role {
    CONTRIBUTOR,
    PILOT,
    PARTNER,
    COORDINATOR
}
