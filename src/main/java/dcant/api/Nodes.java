package dcant.api;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds objects of any type by global id, one statement for each type. */
@Component
public class Nodes {

    private final Map<String, NodeType> types;
    private final Pages pages;

    Nodes(List<NodeType> types, List<Edges<?>> edges, Pages pages) {
        this.pages = pages;
        this.types = Stream.concat(types.stream(), edges.stream().flatMap(Edges::nodeType))
                .collect(Collectors.toMap(NodeType::name, Function.identity()));
    }

    /** The objects that these ids name and this request may see; others are absent. */
    public Map<GlobalId, Node> find(Collection<GlobalId> ids, GraphQLContext request) {
        var keysByType = new LinkedHashMap<String, List<String>>();
        ids.forEach(id ->
                keysByType.computeIfAbsent(id.type(), t -> new ArrayList<>()).add(id.key()));
        var found = new HashMap<GlobalId, Node>();
        keysByType.forEach((name, keys) -> {
            var type = types.get(name);
            if (type != null) {
                type.byKey().read(pages, keys, type.parameters().apply(request)).forEach((key, node) -> {
                    if (node != null) {
                        found.put(new GlobalId(name, key), node);
                    }
                });
            }
        });
        return found;
    }

    /** The object that an id names, read with all others that the fields of a request name; null for none. */
    public CompletableFuture<? extends @Nullable Node> of(GlobalId id, DataFetchingEnvironment field) {
        var type = types.get(id.type());
        return type == null
                ? CompletableFuture.completedFuture(null)
                : type.byKey().of(id.key(), type.parameters().apply(field.getGraphQlContext()), field);
    }
}
