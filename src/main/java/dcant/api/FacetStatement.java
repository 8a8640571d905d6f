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
        return """
                UNWIND found AS each
                    WITH each[0] AS %s
                    UNWIND $facets AS facet
                    WITH facet, CASE facet %s END AS value, count(*) AS count
                    RETURN {facet: facet, value: value, count: count} AS row, null AS position
                    UNION ALL
                    RETURN {count: size(found)} AS row, null AS position
                """.formatted(
                        item,
                        values.entrySet().stream()
                                .map(facet -> "WHEN '%s' THEN %s".formatted(facet.getKey(), facet.getValue()))
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }
}
