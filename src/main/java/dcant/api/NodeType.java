package dcant.api;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the objects of one type are found again by key. Each feature declares its own as a bean.
 *
 * @param name of the type in the schema
 * @param byKeys finds objects by key in one statement; keys that name nothing, or nothing that this request may see, are
 *     absent
 */
public record NodeType(
        String name, BiFunction<Collection<String>, GraphQLContext, ? extends Map<String, ? extends Node>> byKeys) {

    /** A type whose objects everybody sees. */
    public NodeType(String name, Function<Collection<String>, ? extends Map<String, ? extends Node>> byKeys) {
        this(name, (keys, request) -> byKeys.apply(keys));
    }
}
