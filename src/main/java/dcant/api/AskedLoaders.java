package dcant.api;

import graphql.GraphQLContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataLoaderRegistrar;

/** The loaders of one request: those that its fields ask for, each made when it is asked for first. */
final class AskedLoaders extends DataLoaderRegistry {

    private final Set<String> made = new HashSet<>();
    private Map<String, ? extends DataLoaderRegistrar> makers = Map.of();
    private GraphQLContext request = GraphQLContext.getDefault();

    void makeWith(Map<String, ? extends DataLoaderRegistrar> makersByName, GraphQLContext context) {
        makers = makersByName;
        request = context;
    }

    @Override
    @SuppressWarnings("NullAway") // the library returns null too, when there is none
    public synchronized <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
        DataLoader<K, V> asked = super.getDataLoader(name);
        var maker = makers.get(name);
        if (asked != null || maker == null || !made.add(name)) {
            return asked;
        }
        maker.registerDataLoaders(this, request);
        return super.getDataLoader(name);
    }
}
