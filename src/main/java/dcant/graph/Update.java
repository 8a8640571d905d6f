package dcant.graph;

/** A Cypher text, always a constant, that writes. What is a plain text only reads: the tests ask the database. */
public record Update(String cypher) {}
