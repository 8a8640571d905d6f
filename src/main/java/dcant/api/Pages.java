package dcant.api;

import dcant.graph.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages: of one list, or of the same list of several parents in one statement. */
@Component
public class Pages {

    private static final String NO_PARENT = "";

    private final Graph graph;
    private final Cursors cursors;
    private final Loaders loaders;

    Pages(Graph graph, Cursors cursors, Loaders loaders) {
        this.graph = graph;
        this.cursors = cursors;
        this.loaders = loaders;
    }

    /** A page of a list without a parent. */
    public <T> Connection<T> read(PagedStatement<T> list, Page page, Map<String, ?> parameters) {
        return Objects.requireNonNull(
                read(list, place(list, page, parameters), List.of(NO_PARENT)).get(NO_PARENT));
    }

    /** A list that objects have: its pages are read together for all the objects of a request. */
    public <T> PagedEdge<T> edge(PagedStatement<T> list) {
        return new PagedEdge<>(list, this, loaders);
    }

    /** Objects of one type that other objects name by key. */
    public <T> ByKey<T> byKey(String name, String cypher, Class<T> type) {
        return new ByKey<>(name, cypher, type, graph, loaders);
    }

    /** A short list with arguments that objects have, read together for all the objects of a request. */
    public <T> ListEdge<T> list(String name, String cypher, Class<T> type) {
        return new ListEdge<>(name, cypher, type, graph, loaders);
    }

    <T> Place place(PagedStatement<T> list, Page page, Map<String, ?> parameters) {
        return new Place(page, position(list, page.after()), position(list, page.before()), parameters);
    }

    /** The cursor of a place in that list. */
    public String cursor(PagedStatement<?> list, List<?> place) {
        return cursors.write(list.name(), place);
    }

    /** The place that a cursor of that list stands for: the values of its order. */
    public @Nullable Object position(PagedStatement<?> list, @Nullable String cursor) {
        return cursor == null ? null : cursors.read(list.name(), cursor);
    }

    <T> Map<String, Connection<T>> read(PagedStatement<T> list, Place place, Collection<String> parents) {
        var page = place.page();
        var parameters = new HashMap<String, @Nullable Object>(place.parameters());
        parameters.put("keys", parents);
        parameters.put("limit", page.size() + 1);
        parameters.put("after", place.after());
        parameters.put("before", place.before());
        var text = list.page(page.isBackward(), place.after() != null, place.before() != null);
        var rows = new HashMap<Object, List<Map<String, @Nullable Object>>>();
        for (var row : graph.rows(text, parameters)) {
            rows.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
        }
        var facets = page.facets().isEmpty() ? null : Facets.read(graph, list, page.facets(), parameters);
        var totals = page.isCounted() && facets == null ? totals(list, parameters) : Map.<Object, Integer>of();
        var connections = new LinkedHashMap<String, Connection<T>>();
        for (var parent : parents) {
            var found = rows.getOrDefault(parent, List.of());
            connections.put(
                    parent,
                    facets == null
                            ? connection(list, place, found, total(page, totals.get(parent)), Map.of())
                            : connection(list, place, found, facets.total(parent), facets.of(parent)));
        }
        return connections;
    }

    private Map<Object, Integer> totals(PagedStatement<?> list, Map<String, @Nullable Object> parameters) {
        var totals = new HashMap<Object, Integer>();
        for (var row : graph.rows(list.count(), parameters)) {
            totals.put(key(row), ((Number) Objects.requireNonNull(row.get("total"))).intValue());
        }
        return totals;
    }

    private static OptionalInt total(Page page, @Nullable Integer counted) {
        return page.isCounted() ? OptionalInt.of(counted == null ? 0 : counted) : OptionalInt.empty();
    }

    private static Object key(Map<String, @Nullable Object> row) {
        return Objects.requireNonNull(row.get("key"));
    }

    private <T> Connection<T> connection(
            PagedStatement<T> list,
            Place place,
            List<Map<String, @Nullable Object>> rows,
            OptionalInt total,
            Map<String, List<FacetBucket>> facets) {
        var page = place.page();
        var edges = new ArrayList<Connection.Edge<T>>();
        for (var row : rows.subList(0, Math.min(rows.size(), page.size()))) {
            var position = Objects.requireNonNull(row.get("position"));
            edges.add(new Connection.Edge<>(
                    graph.convert(row.get("row"), list.type()), () -> cursors.write(list.name(), position)));
        }
        var more = rows.size() > page.size();
        if (page.isBackward()) {
            Collections.reverse(edges);
            return new Connection<>(edges, more, place.before() != null, total, facets);
        }
        return new Connection<>(edges, place.after() != null, more, total, facets);
    }

    /** A page of a list with its cursors read. */
    record Place(
            Page page, @Nullable Object after, @Nullable Object before, Map<String, ?> parameters) {}
}
