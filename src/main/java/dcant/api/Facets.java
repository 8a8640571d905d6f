package dcant.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dcant.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How the whole lists of several parents fall into values, all facets and the totals from one statement. */
final class Facets {

    private final List<String> names;
    private final Map<String, List<Alike>> alike;

    private Facets(List<String> names, Map<String, List<Alike>> alike) {
        this.names = names;
        this.alike = alike;
    }

    /** @param parameters those of the list, with the parents in {@code keys} */
    static Facets read(
            Graph graph, PagedStatement<?> list, List<String> asked, Map<String, @Nullable Object> parameters) {
        var names = asked.stream().filter(list.facets()::containsKey).toList();
        var counted = new HashMap<>(parameters);
        counted.put("facets", names);
        var alike = new HashMap<String, List<Alike>>();
        for (var row : graph.rows(list.facetCounts(), counted)) {
            alike.computeIfAbsent((String) Objects.requireNonNull(row.get("key")), key -> new ArrayList<>())
                    .add(graph.convert(row.get("row"), Alike.class));
        }
        return new Facets(names, alike);
    }

    /** How many items there are. */
    OptionalInt total(String parent) {
        return OptionalInt.of(of(alike.getOrDefault(parent, List.of())));
    }

    private static int of(List<Alike> items) {
        return items.stream().mapToInt(Alike::count).sum();
    }

    /** Each facet that was asked for, its most frequent value first. */
    Map<String, List<FacetBucket>> of(String parent) {
        var facets = new LinkedHashMap<String, List<FacetBucket>>();
        for (int index = 0; index < names.size(); index++) {
            facets.put(names.get(index), buckets(alike.getOrDefault(parent, List.of()), index));
        }
        return facets;
    }

    private static List<FacetBucket> buckets(List<Alike> items, int index) {
        var counts = new HashMap<@Nullable String, Integer>();
        items.forEach(item -> counts.merge(item.values().get(index), item.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(value -> new FacetBucket(value.getKey(), value.getValue()))
                .sorted(comparing(FacetBucket::count)
                        .reversed()
                        .thenComparing(FacetBucket::value, nullsLast(naturalOrder())))
                .toList();
    }

    /** Items that have the same values of all facets. */
    private record Alike(List<@Nullable String> values, int count) {}
}
