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
        var facets = place.page().isWhole() ? list.facets(place.page().facets()) : null;
        var parameters = new HashMap<String, @Nullable Object>(place.parameters());
        parameters.put("keys", parents);
        parameters.put("limit", place.page().size() + 1);
        parameters.put("after", place.after());
        parameters.put("before", place.before());
        parameters.put("facets", facets);
        var isTogether = facets != null && list.isFoundOnce();
        var rows = rows(isTogether ? list.pageAndCounts(place.direction()) : list.page(place.direction()), parameters);
        var connections = new LinkedHashMap<String, Connection<T>>();
        if (!place.page().isWhole()) {
            parents.forEach(parent -> connections.put(parent, connection(list, place, of(parent, rows), null)));
            return connections;
        }
        var counted = isTogether ? rows : rows(facets == null ? list.count() : list.counts(), parameters);
        for (var parent : parents) {
            var counts = counts(facets == null ? List.of() : facets, of(parent, counted));
            connections.put(parent, connection(list, place, of(parent, rows), counts));
        }
        return connections;
    }

    private Map<Object, List<Map<String, @Nullable Object>>> rows(
            String text, Map<String, @Nullable Object> parameters) {
        var rows = new HashMap<Object, List<Map<String, @Nullable Object>>>();
        for (var row : graph.rows(text, parameters)) {
            rows.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    private static <R> List<R> of(String parent, Map<Object, List<R>> rows) {
        return rows.getOrDefault(parent, List.of());
    }

    private Counts counts(List<String> facets, List<Map<String, @Nullable Object>> rows) {
        return Counts.of(
                facets,
                rows.stream()
                        .filter(row -> row.get("position") == null)
                        .map(row -> graph.convert(row.get("row"), Counts.Counted.class))
                        .toList());
    }

    private static Object key(Map<String, @Nullable Object> row) {
        return Objects.requireNonNull(row.get("key"));
    }

    private <T> Connection<T> connection(
            PagedStatement<T> list, Place place, List<Map<String, @Nullable Object>> rows, @Nullable Counts counts) {
        var page = place.page();
        var edges = new ArrayList<Connection.Edge<T>>();
        var found = 0;
        for (var row : rows) {
            var position = row.get("position");
            if (position != null && ++found <= page.size()) {
                edges.add(new Connection.Edge<>(
                        graph.convert(row.get("row"), list.type()), () -> cursors.write(list.name(), position)));
            }
        }
        var more = found > page.size();
        var total = counts == null ? OptionalInt.empty() : OptionalInt.of(counts.total());
        var facets = counts == null ? Map.<String, List<FacetBucket>>of() : counts.facets();
        if (page.isBackward()) {
            Collections.reverse(edges);
            return new Connection<>(edges, more, place.before() != null, total, facets);
        }
        return new Connection<>(edges, place.after() != null, more, total, facets);
    }

    /** A page of a list with its cursors read. */
    record Place(
            Page page, @Nullable Object after, @Nullable Object before, Map<String, ?> parameters) {

        PagedText.Direction direction() {
            return new PagedText.Direction(page.isBackward(), after != null, before != null);
        }
    }
}
