package dcant.api;

import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * A way from objects to others. All objects of a request that are asked for it with the same arguments are read in one
 * statement, which finds the others by {@code key}, the key of an object.
 *
 * @param <T> where it leads: one object or none, a list, a page
 */
public final class Edge<T extends @Nullable Object> {

    private final String name;
    private final ResolvableType type;
    private final List<String> texts;
    private final @Nullable PagedStatement<?> pages;
    private final Reader<T> reader;

    private Edge(
            String name, ResolvableType type, List<String> texts, @Nullable PagedStatement<?> pages, Reader<T> reader) {
        this.name = name;
        this.type = type;
        this.texts = texts;
        this.pages = pages;
        this.reader = reader;
    }

    /** To one object at most. */
    @SuppressWarnings("NullAway") // it loses the annotation of a type argument in a lambda
    public static <T> Edge<@Nullable T> one(String match, Row<T> row) {
        var text = text(match, row);
        return new Edge<>(text, ResolvableType.forClass(row.type()), List.of(text), null, (pages, keys, arguments) -> {
            var found = new HashMap<String, @Nullable T>();
            pages.lists(text, row, keys, arguments).forEach((key, list) -> {
                if (!list.isEmpty()) {
                    found.put(key, list.getFirst());
                }
            });
            return found;
        });
    }

    /** To a list that is short, or that its parameters bound. */
    public static <T> Edge<List<T>> list(String match, Row<T> row) {
        var text = text(match, row);
        var type = ResolvableType.forClassWithGenerics(List.class, row.type());
        return new Edge<>(
                text, type, List.of(text), null, (pages, keys, arguments) -> pages.lists(text, row, keys, arguments));
    }

    /** To the pages of a list. */
    public static <T> Edge<Connection<T>> pages(PagedStatement<T> list) {
        var type = ResolvableType.forClassWithGenerics(Connection.class, list.type());
        return new Edge<>(
                list.name(), type, list.texts(), list, (pages, keys, arguments) -> pages.read(list, arguments, keys));
    }

    /** To what a feature finds by itself for the keys of a request, all at once. */
    public static <T> Edge<T> batch(String name, Class<T> type, Function<Collection<String>, Map<String, T>> batch) {
        return new Edge<>(
                name, ResolvableType.forClass(type), List.of(), null, (pages, keys, arguments) -> batch.apply(keys));
    }

    private static String text(String match, Row<?> row) {
        return """
                UNWIND $keys AS key
                %s
                RETURN key, %s AS row
                """.formatted(match.strip(), row);
    }

    /** What one object leads to; without a key, nothing. */
    @SuppressWarnings("NullAway") // without a key there is nothing, whatever T is
    public CompletableFuture<T> of(@Nullable String key, DataFetchingEnvironment field) {
        return key == null ? CompletableFuture.completedFuture(null) : of(key, Map.of(), field);
    }

    /** The same with parameters for the statement. */
    public CompletableFuture<T> of(
            String key, Map<String, ? extends @Nullable Object> parameters, DataFetchingEnvironment field) {
        return loader(field).load(new Asked(key, arguments(parameters, field)));
    }

    /** What several objects lead to, in their order, but for those that lead nowhere. */
    public CompletableFuture<List<T>> ofAll(Collection<String> keys, DataFetchingEnvironment field) {
        return ofAll(keys, Map.of(), field);
    }

    /** The same with parameters for the statement. */
    public CompletableFuture<List<T>> ofAll(
            Collection<String> keys,
            Map<String, ? extends @Nullable Object> parameters,
            DataFetchingEnvironment field) {
        var arguments = arguments(parameters, field);
        return loader(field)
                .loadMany(keys.stream().map(key -> new Asked(key, arguments)).toList())
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    /** The same outside of a request, or for keys that are all known at once. */
    public Map<String, T> read(
            Pages pages, Collection<String> keys, Map<String, ? extends @Nullable Object> parameters) {
        return reader.read(pages, keys, Arguments.of(parameters));
    }

    ResolvableType type() {
        return type;
    }

    /** Every text that it can run: those of pages as {@link PagedStatement#texts}. */
    public List<String> texts() {
        return texts;
    }

    private Arguments arguments(Map<String, ? extends @Nullable Object> parameters, DataFetchingEnvironment field) {
        return pages == null ? Arguments.of(parameters) : Pages.in(field).arguments(pages, Page.in(field), parameters);
    }

    /** Made when it is asked for first: there are some hundred, and a request needs a dozen. */
    private DataLoader<Asked, T> loader(DataFetchingEnvironment field) {
        field.getDataLoaderRegistry().computeIfAbsent(name, any -> newLoader(Pages.in(field)));
        return Objects.requireNonNull(field.getDataLoader(name));
    }

    private DataLoader<Asked, T> newLoader(Pages pages) {
        MappedBatchLoader<Asked, T> load = asked -> CompletableFuture.completedFuture(load(asked, pages));
        return DataLoaderFactory.newMappedDataLoader(name, load, null);
    }

    private Map<Asked, T> load(Set<Asked> asked, Pages pages) {
        var keysByArguments = asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::arguments,
                        LinkedHashMap::new,
                        Collectors.mapping(Asked::key, Collectors.<String>toList())));
        var found = new HashMap<Asked, T>();
        keysByArguments.forEach((arguments, keys) -> reader.read(pages, keys, arguments)
                .forEach((key, value) -> found.put(new Asked(key, arguments), value)));
        return found;
    }

    /** Reads what some objects lead to. */
    private interface Reader<T extends @Nullable Object> {
        Map<String, T> read(Pages pages, Collection<String> keys, Arguments arguments);
    }

    private record Asked(String key, Arguments arguments) {}
}
