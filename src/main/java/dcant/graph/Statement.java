package dcant.graph;

import java.util.Map;

/** One Cypher text, always a constant, with its parameters. */
public record Statement(String cypher, Map<String, ?> parameters) {}
