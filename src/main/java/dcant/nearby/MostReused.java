package dcant.nearby;

import dcant.api.Edge;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what is reused in a ring, from the most reused on. Of one place the counts are kept; those of several places and of
 * a size are counted when they are asked for, once for all who are in them.
 */
final class MostReused {

    private static final int FIRST_KEPT = 32;
    private static final int FIRST_COUNTED = 512;
    private static final int GROWTH = 8;

    private static final Row<Counted> COUNT = Row.of(Counted.class, "{slug: slug, count: count}");

    /** A key is the code of a place. */
    static final Edge<List<Counted>> OF_PLACE =
            Edge.list("""
            CALL (key) {
              %s
              RETURN near.slug AS slug, -near.negatedCount AS count ORDER BY %s LIMIT $most
            }
            """.formatted(ReusedIn.OF_PLACE, ReusedIn.MOST_REUSED), COUNT);

    /** A key is that of a ring. */
    private static final Edge<List<Counted>> OF_RING = Edge.list("""
            CALL (key) {
              WITH split(key, ' ') AS parts
              %s
              MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
              WHERE %s
              WITH block, count(*) AS count ORDER BY count DESC, block.slug LIMIT $most
              RETURN block.slug AS slug, count
            }
            """.formatted(Rings.HOLDS, ReuseStatus.COUNTS), COUNT);

    private MostReused() {}

    /** The first ones of a ring that somebody is in. */
    static CompletableFuture<Read> of(Neighbourhood asker, NearbyRing ring, DataFetchingEnvironment field) {
        return ring != NearbyRing.COUNTRY_SAME_SIZE && asker.places(ring).size() == 1
                ? read(OF_PLACE, asker.places(ring).getFirst(), FIRST_KEPT, field)
                : read(OF_RING, asker.key(ring), FIRST_COUNTED, field);
    }

    /** The same, and more. */
    static CompletableFuture<Read> more(Read read, DataFetchingEnvironment field) {
        return read(read.edge(), read.key(), read.most() * GROWTH, field);
    }

    private static CompletableFuture<Read> read(
            Edge<List<Counted>> edge, String key, int most, DataFetchingEnvironment field) {
        return edge.of(key, Map.of("most", most), field).thenApply(counted -> new Read(edge, key, most, counted));
    }

    /**
     * What is known of a ring.
     *
     * @param edge where more of it is read
     * @param most how many were asked for
     * @param counted most reused first, then by slug
     */
    record Read(Edge<List<Counted>> edge, String key, int most, List<Counted> counted) {

        boolean isAll() {
            return counted.size() < most;
        }
    }

    /**
     * A building block in a ring.
     *
     * @param count authorities of the ring that reuse it
     */
    record Counted(String slug, int count) {}
}
