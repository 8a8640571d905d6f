package dcant.graph;

/**
 * How statements give a record: as a map of the node or relationship that they call by one name.
 *
 * @param cypher that name and what is taken of it, such as {@code action {.*}}; this is also its text in statements
 */
public record Row<T>(Class<T> type, String cypher) {

    public static <T> Row<T> of(Class<T> type, String cypher) {
        return new Row<>(type, cypher);
    }

    @Override
    public String toString() {
        return cypher;
    }
}
