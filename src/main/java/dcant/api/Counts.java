package dcant.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many items a whole list has, and how they fall into values.
 *
 * @param facets those that were asked for, each with its most frequent value first
 */
public record Counts(int total, Map<String, List<FacetBucket>> facets) {

    /** @param counted rows of {@link FacetStatement} */
    static Counts of(List<String> asked, List<Counted> counted) {
        var facets = new LinkedHashMap<String, List<FacetBucket>>();
        asked.forEach(facet -> facets.put(facet, new ArrayList<>()));
        var total = 0;
        for (var each : counted) {
            if (each.facet() == null) {
                total = each.count();
            } else {
                facets.getOrDefault(each.facet(), new ArrayList<>()).add(new FacetBucket(each.value(), each.count()));
            }
        }
        facets.values()
                .forEach(values -> values.sort(comparing(FacetBucket::count)
                        .reversed()
                        .thenComparing(FacetBucket::value, nullsLast(naturalOrder()))));
        return new Counts(total, facets);
    }

    /**
     * Items of one value, or all.
     *
     * @param facet null for all
     */
    record Counted(@Nullable String facet, @Nullable String value, int count) {}
}
