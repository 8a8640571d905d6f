package dcant.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as Relay's cursor connections have it.
 *
 * @param total how many items there are over all pages, counted only when the request asks for it
 * @param facets how all of them fall into values, by the names of the facets that the request asks for
 */
public record Connection<T>(
        List<Edge<T>> edges,
        boolean hasPreviousPage,
        boolean hasNextPage,
        OptionalInt total,
        Map<String, List<FacetBucket>> facets) {

    /** The items without their cursors. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /** How many items there are over all pages. */
    public int totalCount() {
        return total.orElseThrow();
    }

    /** Where this page stands. */
    public PageInfo pageInfo() {
        return new PageInfo(
                hasNextPage,
                hasPreviousPage,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }

    /**
     * An item with its place in the list.
     *
     * @param signedCursor made only when a client asks for it
     */
    public record Edge<T>(T node, Supplier<String> signedCursor) {

        /** The cursor of this item. */
        public String cursor() {
            return signedCursor.get();
        }
    }

    /** Where a page stands in its list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
