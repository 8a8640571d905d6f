package dcant.need;

/** Where the words that answered a search stand. */
public enum MatchField {
    NEED,
    ALIAS,
    NAME
}
