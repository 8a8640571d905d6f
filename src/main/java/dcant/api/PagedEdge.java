package dcant.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;

/** A paged list that objects of one type have. Pages asked with the same arguments cost one statement together. */
public final class PagedEdge<T> {

    private final PagedStatement<T> list;
    private final Pages pages;

    PagedEdge(PagedStatement<T> list, Pages pages, Loaders loaders) {
        this.list = list;
        this.pages = pages;
        loaders.add(list.name(), this::load);
    }

    /** The page of one parent, by the key of the parent. */
    public CompletableFuture<Connection<T>> of(
            String parent, Page page, Map<String, ?> parameters, DataFetchingEnvironment field) {
        DataLoader<Asked, Connection<T>> loader = Objects.requireNonNull(field.getDataLoader(list.name()));
        return loader.load(new Asked(parent, pages.place(list, page, parameters)));
    }

    /** The page of one parent of a list without further arguments. */
    public CompletableFuture<Connection<T>> of(String parent, Page page, DataFetchingEnvironment field) {
        return of(parent, page, Map.of(), field);
    }

    private Map<Asked, Connection<T>> load(Set<Asked> asked) {
        var result = new HashMap<Asked, Connection<T>>();
        var parentsByPlace = asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::place,
                        LinkedHashMap::new,
                        Collectors.mapping(Asked::parent, Collectors.<String>toList())));
        parentsByPlace.forEach((place, parents) -> pages.read(list, place, List.copyOf(parents))
                .forEach((parent, connection) -> result.put(new Asked(parent, place), connection)));
        return result;
    }

    private record Asked(String parent, Pages.Place place) {}
}
