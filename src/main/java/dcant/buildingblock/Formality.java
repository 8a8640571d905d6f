package dcant.buildingblock;

/** What an authority must do before it uses something. */
public enum Formality {
    NONE,
    ACCOUNT,
    AUTHORISATION,
    AGREEMENT,
    PROCUREMENT,
    UNKNOWN
}
