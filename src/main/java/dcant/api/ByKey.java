package dcant.api;

import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** The objects of one type by their keys: all that the fields of a level name are read in one statement. */
public final class ByKey<T> {

    private final String name;

    ByKey(String name, String cypher, Class<T> type, Graph graph, Loaders loaders) {
        this.name = name;
        loaders.add(name, (Set<String> keys) -> graph.one(cypher, keys, key -> key, type));
    }

    /** The object of a key, null when there is none. */
    @SuppressWarnings("NullAway") // a future of the JDK has no type for one that may give null
    public CompletableFuture<@Nullable T> of(@Nullable String key, DataFetchingEnvironment field) {
        if (key == null) {
            return CompletableFuture.completedFuture(null);
        }
        return loader(field).load(key);
    }

    /** The objects of some keys, in that order; keys that name nothing are left out. */
    public CompletableFuture<List<T>> ofAll(Collection<String> keys, DataFetchingEnvironment field) {
        return loader(field)
                .loadMany(List.copyOf(keys))
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    private DataLoader<String, T> loader(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getDataLoader(name));
    }
}
