package dcant.api;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * How the objects of one type are found again by key. Each feature declares its own as a bean.
 *
 * @param name of the type in the schema
 * @param byKeys finds objects by key in one statement; keys that name nothing are absent
 */
public record NodeType(String name, Function<Collection<String>, Map<String, ? extends Node>> byKeys) {}
