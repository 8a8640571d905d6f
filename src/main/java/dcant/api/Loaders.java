package dcant.api;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * The loaders of all edges, each in a registry of its own, so that a request makes those that it asks for: there are some
 * eighty, and a request needs a dozen.
 */
@Component
final class Loaders implements BatchLoaderRegistry {

    private static final DataLoaderOptions OPTIONS = DataLoaderOptions.newDefaultOptions();

    /** Their keys are whole objects, which are in the request once: a cache would only compute their hashes. */
    private static final DataLoaderOptions OF_CONTROLLERS =
            DataLoaderOptions.newOptions().setCachingEnabled(false).build();

    private final Map<String, DefaultBatchLoaderRegistry> ofControllers = new ConcurrentHashMap<>();
    private final Map<String, DataLoaderRegistrar> byName = new ConcurrentHashMap<>();

    /** Adds the loader of an edge, which runs on the thread that needs it. */
    <K, V> void add(String name, Function<Set<K>, Map<K, V>> load) {
        MappedBatchLoader<K, V> loader = keys -> CompletableFuture.completedFuture(load.apply(keys));
        byName.put(
                name,
                (registry, request) ->
                        registry.register(name, DataLoaderFactory.newMappedDataLoader(name, loader, OPTIONS)));
    }

    @Override
    public <K, V> RegistrationSpec<K, V> forTypePair(Class<K> keyType, Class<V> valueType) {
        return named(valueType.getName()).forTypePair(keyType, valueType);
    }

    @Override
    public <K, V> RegistrationSpec<K, V> forName(String name) {
        return named(name).forName(name);
    }

    private DefaultBatchLoaderRegistry named(String name) {
        var registry = ofControllers.computeIfAbsent(name, any -> new DefaultBatchLoaderRegistry(() -> OF_CONTROLLERS));
        byName.put(name, registry);
        return registry;
    }

    @Override
    public boolean hasRegistrations() {
        return !byName.isEmpty();
    }

    @Override
    public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
        if (registry instanceof AskedLoaders asked) {
            asked.makeWith(byName, context);
        } else {
            byName.values().forEach(each -> each.registerDataLoaders(registry, context));
        }
    }
}
