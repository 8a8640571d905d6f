package dcant.api;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the items of a list fall into values.
 *
 * @param item variable that an item has in the statement of the list
 * @param values name of a facet to the expression whose values are counted
 * @param isFoundOnce whether the page is read with them: where to find the items costs more than to hold them
 */
public record FacetStatement(String item, Map<String, String> values, boolean isFoundOnce) {

    public FacetStatement {
        values = Map.copyOf(values);
    }

    /** The items of {@code found} by the facets that {@code $facets} names, and how many there are. */
    String counts() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> """
                    WITH found WHERE '%1$s' IN $facets
                    UNWIND found AS each
                    WITH each[0] AS %2$s
                    WITH %3$s AS value, count(*) AS count
                    RETURN {facet: '%1$s', value: value, count: count} AS row, null AS position
                    UNION ALL
                """.formatted(facet.getKey(), item, facet.getValue()))
                .collect(Collectors.joining("", "", "    RETURN {count: size(found)} AS row, null AS position"));
    }
}
