package dcant.api;

import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** A short list with arguments that objects of one type have. Asked with the same arguments, it costs one statement. */
public final class ListEdge<T> {

    private final String name;
    private final String cypher;
    private final Class<T> type;
    private final Graph graph;

    ListEdge(String name, String cypher, Class<T> type, Graph graph, Loaders loaders) {
        this.name = name;
        this.cypher = cypher;
        this.type = type;
        this.graph = graph;
        loaders.add(name, this::load);
    }

    /** The list of one parent, by the key of the parent. */
    public CompletableFuture<List<T>> of(
            String parent, Map<String, ? extends @Nullable Object> parameters, DataFetchingEnvironment field) {
        DataLoader<Asked, List<T>> loader = Objects.requireNonNull(field.getDataLoader(name));
        return loader.load(new Asked(parent, parameters));
    }

    /** The lists of several parents, one after the other. */
    public CompletableFuture<List<T>> ofAll(
            Collection<String> parents,
            Map<String, ? extends @Nullable Object> parameters,
            DataFetchingEnvironment field) {
        DataLoader<Asked, List<T>> loader = Objects.requireNonNull(field.getDataLoader(name));
        var asked =
                parents.stream().map(parent -> new Asked(parent, parameters)).toList();
        return loader.loadMany(asked)
                .thenApply(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Map<Asked, List<T>> load(Set<Asked> asked) {
        var result = new HashMap<Asked, List<T>>();
        asked.stream().collect(Collectors.groupingBy(Asked::parameters)).forEach((parameters, alike) -> {
            var keys = alike.stream().map(Asked::parent).toList();
            graph.lists(cypher, keys, parameters, type)
                    .forEach((key, list) -> result.put(new Asked(key, parameters), list));
        });
        return result;
    }

    private record Asked(String parent, Map<String, ? extends @Nullable Object> parameters) {}
}
