package dcant.write;

/**
 * Why something is not written, for programs: a value of the schema's UserErrorCode. The feature whose rule it is declares
 * it where it throws it, and has its words and sentences in a file of {@code refusals/}.
 */
public record RefusalCode(String name) {}
