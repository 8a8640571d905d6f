package dcant.action;

/** The two sides that build the programme together. */
public enum Side {
    STATE,
    TERRITORIAL
}
