package dcant.api;

import java.util.HashMap;
import java.util.Map;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The loaders of one request. Those that no field of it asks for are not dispatched again and again. */
final class AskedLoaders extends DataLoaderRegistry {

    private final Map<String, DataLoader<?, ?>> offered = new HashMap<>();

    @Override
    public DataLoaderRegistry register(String name, DataLoader<?, ?> loader) {
        offered.put(name, loader);
        return this;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the library returns null too, when there is none
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
        DataLoader<K, V> asked = super.getDataLoader(name);
        var loader = asked == null ? offered.remove(name) : null;
        if (loader == null) {
            return asked;
        }
        super.register(name, loader);
        return (DataLoader<K, V>) loader;
    }
}
