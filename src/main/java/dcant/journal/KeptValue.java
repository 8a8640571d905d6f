package dcant.journal;

/**
 * Something that is computed once and kept, and must be what computing gives. A feature that keeps one declares it as a bean.
 *
 * @param name of what is kept
 * @param cypher gives the key of the first object whose value is another one, and nothing when there is none
 */
public record KeptValue(String name, String cypher) {}
