package dcant.api;

/**
 * One part of a total order.
 *
 * @param expression in Cypher, never null for any item
 */
public record SortKey(String expression, boolean isDescending) {

    public static SortKey ascending(String expression) {
        return new SortKey(expression, false);
    }

    public static SortKey descending(String expression) {
        return new SortKey(expression, true);
    }

    String orderBy(boolean backward) {
        return isDescending == backward ? expression : expression + " DESC";
    }
}
