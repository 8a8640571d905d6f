package dcant.api;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one type are found again by key: a bean where what is seen depends on the caller, else a part of
 * {@link Edges}.
 *
 * @param name of the type in the schema
 * @param byKey finds objects by key; keys that name nothing, or nothing that this request may see, are absent
 * @param parameters of its statement that a request gives: what its caller may see
 */
public record NodeType(
        String name,
        Edge<? extends @Nullable Node> byKey,
        Function<GraphQLContext, Map<String, ? extends @Nullable Object>> parameters) {

    /** A type whose objects everybody sees. */
    public NodeType(String name, Edge<? extends @Nullable Node> byKey) {
        this(name, byKey, request -> Map.of());
    }
}
