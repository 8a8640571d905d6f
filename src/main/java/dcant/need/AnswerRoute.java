package dcant.need;

/** How an authority comes to a building block. */
public enum AnswerRoute {
    ALREADY_YOURS,
    OFFERED_TO_YOU,
    OPEN_TO_YOU,
    NOT_OPEN_TO_YOU
}
