package dcant.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together the texts of a list that is read page by page; the parameters are those of {@link PagedStatement}. */
record PagedText(String match, @Nullable String where, String row, Keyset order) {

    /** The page after or before a place, or the first or last one. */
    String page(Direction direction) {
        var conditions = new ArrayList<>(order.beyond(direction));
        if (where != null) {
            conditions.addFirst("(" + where.strip() + ")");
        }
        return ofEachKey(
                """
                  %s%s
                  RETURN %s AS row, [%s] AS position
                  ORDER BY %s
                  LIMIT $limit
                """.formatted(match.strip(), all(conditions), row, order.expressions(), order.sorted(direction)),
                "row, position");
    }

    /** How many items there are. */
    String count() {
        return ofEachKey("""
                  %s%s
                  RETURN {count: count(*)} AS row
                """.formatted(match.strip(), all(condition())), "row");
    }

    /** How all items fall into values. */
    String counts(FacetStatement facets) {
        return ofEachKey(
                """
                  %s%s
                  WITH collect([%s]) AS found
                  CALL (found) {
                    %s
                  }
                  RETURN row, position
                """.formatted(
                                match.strip(),
                                all(condition()),
                                facets.item(),
                                facets.counts().strip()),
                "row, position");
    }

    /** The same and a page, which has a position. */
    String pageAndCounts(Direction direction, FacetStatement facets) {
        var kept = order.in("position");
        return ofEachKey(
                """
                  %s%s
                  WITH collect([%s, [%s]]) AS found
                  CALL (found) {
                    UNWIND found AS each
                    WITH each[0] AS %s, each[1] AS position%s
                    RETURN %s AS row, position
                    ORDER BY %s
                    LIMIT $limit
                    UNION ALL
                    %s
                  }
                  RETURN row, position
                """.formatted(
                                match.strip(),
                                all(condition()),
                                facets.item(),
                                order.expressions(),
                                facets.item(),
                                all(kept.beyond(direction)),
                                row,
                                kept.sorted(direction),
                                facets.counts().strip()),
                "row, position");
    }

    private static String ofEachKey(String found, String columns) {
        return """
                UNWIND $keys AS key
                CALL (key) {
                %s}
                RETURN key, %s
                """.formatted(found, columns);
    }

    private List<String> condition() {
        return where == null ? List.of() : List.of(where.strip());
    }

    private static String all(List<String> conditions) {
        return conditions.isEmpty() ? "" : "\n  WHERE " + String.join(" AND ", conditions);
    }

    /** Which of the texts of a page: counted from the start or the end, bounded or not. */
    record Direction(boolean isBackward, boolean isAfter, boolean isBefore) {}
}
