package dcant.api;

import dcant.graph.Graph;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
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
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads pages and what edges lead to: of one parent, or of several in one statement. */
@Component
public class Pages {

    private static final String NO_PARENT = "";

    private final Graph graph;
    private final Cursors cursors;

    Pages(Graph graph, Cursors cursors) {
        this.graph = graph;
        this.cursors = cursors;
    }

    @Bean
    static RequestArgument<Page> pagesOfFields() {
        return new RequestArgument<>(Page.class, Page::in);
    }

    /** Those that a request reads with. */
    static Pages in(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getGraphQlContext().get(Pages.class));
    }

    /** A page of a list without a parent. */
    public <T> Connection<T> read(
            PagedStatement<T> list, Page page, Map<String, ? extends @Nullable Object> parameters) {
        return Objects.requireNonNull(read(list, arguments(list, page, parameters), List.of(NO_PARENT))
                .get(NO_PARENT));
    }

    /** The arguments of a field that is paged, its cursors read. */
    Arguments arguments(PagedStatement<?> list, Page page, Map<String, ? extends @Nullable Object> parameters) {
        return new Arguments(page, position(list, page.after()), position(list, page.before()), parameters);
    }

    /** The cursor of a place in that list. */
    public String cursor(PagedStatement<?> list, List<?> place) {
        return cursors.write(list.name(), place);
    }

    /** The place that a cursor of that list stands for: the values of its order. */
    public @Nullable Object position(PagedStatement<?> list, @Nullable String cursor) {
        return cursor == null ? null : cursors.read(list.name(), cursor);
    }

    /** What a statement finds for each of the keys. */
    <T> Map<String, List<T>> lists(String text, Row<T> row, Collection<String> keys, Arguments arguments) {
        return graph.lists(text, keys, arguments.parameters(), row.type());
    }

    <T> Map<String, Connection<T>> read(PagedStatement<T> list, Arguments asked, Collection<String> parents) {
        var page = asked.ofPage();
        var facets = page.isWhole() ? list.facets(page.facets()) : null;
        var parameters = new HashMap<String, @Nullable Object>(asked.parameters());
        parameters.put("keys", parents);
        parameters.put("limit", page.size() + 1);
        parameters.put("after", asked.after());
        parameters.put("before", asked.before());
        parameters.put("facets", facets);
        var isTogether = facets != null && list.isFoundOnce();
        var rows = rows(isTogether ? list.pageAndCounts(asked.direction()) : list.page(asked.direction()), parameters);
        var connections = new LinkedHashMap<String, Connection<T>>();
        if (!page.isWhole()) {
            parents.forEach(parent -> connections.put(parent, connection(list, asked, of(parent, rows), null)));
            return connections;
        }
        var counted = isTogether ? rows : rows(facets == null ? list.count() : list.counts(), parameters);
        for (var parent : parents) {
            var counts = counts(facets == null ? List.of() : facets, of(parent, counted));
            connections.put(parent, connection(list, asked, of(parent, rows), counts));
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
            PagedStatement<T> list,
            Arguments asked,
            List<Map<String, @Nullable Object>> rows,
            @Nullable Counts counts) {
        var page = asked.ofPage();
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
            return new Connection<>(edges, more, asked.before() != null, total, facets);
        }
        return new Connection<>(edges, asked.after() != null, more, total, facets);
    }
}
