package dcant.authority;

/** Whether an authority exists. */
public enum AuthorityStatus {
    ACTIVE,
    ENDED
}
