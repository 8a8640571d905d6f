package dcant.api;

import dcant.api.PagedText.Direction;
import dcant.graph.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API that is read page by page, in the keyset manner: a page starts at a place in a total order, not at a
 * number of rows. Its texts are fixed when it is made; a request only chooses among them.
 */
public final class PagedStatement<T> {

    private final String name;
    private final Class<T> type;
    private final @Nullable FacetStatement facets;
    private final String count;
    private final @Nullable String counts;
    private final Map<Direction, String> pages;
    private final Map<Direction, String> pagesAndCounts;

    /**
     * @param name of the list and its order: cursors of one list are refused by all others
     * @param row the item
     * @param match finds the items of the parent whose key is {@code key}
     * @param where a condition on them, or null
     * @param order the last key is unique
     */
    public PagedStatement(
            String name,
            Row<T> row,
            String match,
            @Nullable String where,
            List<SortKey> order,
            @Nullable FacetStatement facets) {
        var text = new PagedText(match, where, row.cypher(), new Keyset(List.copyOf(order)));
        this.name = name;
        this.type = row.type();
        this.facets = facets;
        this.count = text.count();
        this.counts = facets == null ? null : text.counts(facets);
        this.pages = ofEachDirection(text::page);
        this.pagesAndCounts = facets == null || !facets.isFoundOnce()
                ? Map.of()
                : ofEachDirection(direction -> text.pageAndCounts(direction, facets));
    }

    /** A list without facets. */
    public PagedStatement(String name, Row<T> row, String match, @Nullable String where, List<SortKey> order) {
        this(name, row, match, where, order, null);
    }

    private static Map<Direction, String> ofEachDirection(Function<Direction, String> text) {
        var texts = new LinkedHashMap<Direction, String>();
        for (int variant = 0; variant < 8; variant++) {
            var direction = new Direction((variant & 1) != 0, (variant & 2) != 0, (variant & 4) != 0);
            texts.put(direction, text.apply(direction));
        }
        return texts;
    }

    String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    /** Names of its facets among some, null for a list that has none. */
    @Nullable
    List<String> facets(List<String> asked) {
        return facets == null
                ? null
                : asked.stream().filter(facets.values()::containsKey).toList();
    }

    /** Whether a page and the counts of the whole list come from one statement. */
    boolean isFoundOnce() {
        return !pagesAndCounts.isEmpty();
    }

    String page(Direction direction) {
        return Objects.requireNonNull(pages.get(direction));
    }

    String pageAndCounts(Direction direction) {
        return Objects.requireNonNull(pagesAndCounts.get(direction));
    }

    /** How many items there are. */
    String count() {
        return count;
    }

    /** How many there are of each value of the facets that {@code $facets} names, and of all. */
    String counts() {
        return Objects.requireNonNull(counts);
    }

    /** Every text that this statement can run: those of pages by eight, then the others. */
    public List<String> texts() {
        var texts = new ArrayList<String>(pages.values());
        texts.addAll(pagesAndCounts.values());
        texts.add(count);
        if (counts != null) {
            texts.add(counts);
        }
        return texts;
    }
}
