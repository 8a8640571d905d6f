package dcant.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API that is read page by page, in the keyset manner: a page starts at a place in a total order, not at a
 * number of rows. Its texts are fixed when it is made; a request only chooses among them.
 *
 * @param name of the list and its order: cursors of one list are refused by all others
 * @param match finds the items of the parent whose key is {@code key}
 * @param where a condition on them, or null
 * @param row the item as a map
 * @param order the last key is unique
 * @param facets name to the expression whose values are counted
 */
public record PagedStatement<T>(
        String name,
        Class<T> type,
        String match,
        @Nullable String where,
        String row,
        List<SortKey> order,
        Map<String, String> facets) {

    public PagedStatement {
        order = List.copyOf(order);
        facets = Map.copyOf(facets);
    }

    /** A list without facets. */
    public PagedStatement(
            String name, Class<T> type, String match, @Nullable String where, String row, List<SortKey> order) {
        this(name, type, match, where, row, order, Map.of());
    }

    /** The page after or before a place, or the first or last one. */
    String page(boolean backward, boolean isAfter, boolean isBefore) {
        var conditions = new ArrayList<String>();
        if (where != null) {
            conditions.add("(" + where.strip() + ")");
        }
        if (isAfter) {
            conditions.add(beyond("$after", false));
        }
        if (isBefore) {
            conditions.add(beyond("$before", true));
        }
        return """
                UNWIND $keys AS key
                CALL (key) {
                  %s%s
                  RETURN %s AS row, [%s] AS position
                  ORDER BY %s
                  LIMIT $limit
                }
                RETURN key, row, position
                """.formatted(
                        match.strip(),
                        conditions.isEmpty() ? "" : "\n  WHERE " + String.join(" AND ", conditions),
                        row,
                        order.stream().map(SortKey::expression).collect(Collectors.joining(", ")),
                        order.stream().map(key -> key.orderBy(backward)).collect(Collectors.joining(", ")));
    }

    /** How many items there are. */
    String count() {
        return """
                UNWIND $keys AS key
                CALL (key) {
                  %s%s
                  RETURN count(*) AS total
                }
                RETURN key, total
                """.formatted(match.strip(), where == null ? "" : "\n  WHERE " + where.strip());
    }

    /** How many items have the same values of the facets that {@code $facets} names, in that order. */
    String facetCounts() {
        return """
                UNWIND $keys AS key
                CALL (key) {
                  %s%s
                  RETURN [facet IN $facets | CASE facet %s END] AS values, count(*) AS count
                }
                RETURN key, {values: values, count: count} AS row
                """.formatted(
                        match.strip(),
                        where == null ? "" : "\n  WHERE " + where.strip(),
                        facets.entrySet().stream()
                                .map(facet -> "WHEN '%s' THEN %s".formatted(facet.getKey(), facet.getValue()))
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    /** Every text that this statement can run. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        for (int variant = 0; variant < 8; variant++) {
            texts.add(page((variant & 1) != 0, (variant & 2) != 0, (variant & 4) != 0));
        }
        texts.add(count());
        if (!facets.isEmpty()) {
            texts.add(facetCounts());
        }
        return texts;
    }

    /**
     * Items strictly beyond a place: the first sort key bounds them, so that an index on it can be used. One CASE and not
     * alternatives of conditions, which take the database seconds to plan.
     */
    private String beyond(String place, boolean towardsStart) {
        var last = order.size() - 1;
        if (last == 0) {
            return compare(order.getFirst(), place, 0, towardsStart, "");
        }
        var decision = new StringBuilder();
        for (int i = 0; i < last; i++) {
            decision.append(" WHEN %s <> %s[%d] THEN ".formatted(order.get(i).expression(), place, i))
                    .append(compare(order.get(i), place, i, towardsStart, ""));
        }
        return "%s AND CASE%s ELSE %s END"
                .formatted(
                        compare(order.getFirst(), place, 0, towardsStart, "="),
                        decision,
                        compare(order.get(last), place, last, towardsStart, ""));
    }

    private static String compare(SortKey key, String place, int index, boolean towardsStart, String orEqual) {
        var operator = key.isDescending() == towardsStart ? ">" : "<";
        return "%s %s%s %s[%d]".formatted(key.expression(), operator, orEqual, place, index);
    }
}
