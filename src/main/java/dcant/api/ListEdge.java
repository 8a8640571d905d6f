package dcant.api;

import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** A short list with arguments that objects of one type have. Asked with the same arguments, it costs one statement. */
public final class ListEdge<T> {

    private final String name;
    private final List<String> statements;
    private final Class<T> type;
    private final Graph graph;

    ListEdge(String name, List<String> statements, Class<T> type, Graph graph, BatchLoaderRegistry loaders) {
        this.name = name;
        this.statements = statements;
        this.type = type;
        this.graph = graph;
        loaders.<Asked, List<T>>forName(name)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> load(asked)));
    }

    /** The list of one parent, by the key of the parent. */
    public CompletableFuture<List<T>> of(
            String parent, Map<String, ? extends @Nullable Object> parameters, DataFetchingEnvironment field) {
        DataLoader<Asked, List<T>> loader = Objects.requireNonNull(field.getDataLoader(name));
        return loader.load(new Asked(parent, parameters));
    }

    private Map<Asked, List<T>> load(Set<Asked> asked) {
        var result = new HashMap<Asked, List<T>>();
        asked.forEach(each -> result.put(each, new ArrayList<>()));
        for (var cypher : statements) {
            asked.stream()
                    .filter(each -> result.getOrDefault(each, List.of()).isEmpty())
                    .collect(Collectors.groupingBy(Asked::parameters))
                    .forEach((parameters, alike) -> load(cypher, parameters, alike, result));
        }
        return result;
    }

    private void load(
            String cypher,
            Map<String, ? extends @Nullable Object> parameters,
            List<Asked> alike,
            Map<Asked, List<T>> result) {
        var all = new HashMap<String, @Nullable Object>(parameters);
        all.put("keys", alike.stream().map(Asked::parent).toList());
        for (var row : graph.rows(cypher, all)) {
            var parent = (String) Objects.requireNonNull(row.get("key"));
            Objects.requireNonNull(result.get(new Asked(parent, parameters))).add(graph.convert(row.get("row"), type));
        }
    }

    private record Asked(String parent, Map<String, ? extends @Nullable Object> parameters) {}
}
