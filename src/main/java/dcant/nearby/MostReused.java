package dcant.nearby;

import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Reads what is reused in a ring, from the most reused on. Of one place the counts are kept; those of several places and of
 * a size are counted when they are asked for, once for all who are in them.
 */
@Component
class MostReused {

    private static final int FIRST_KEPT = 32;
    private static final int FIRST_COUNTED = 512;
    private static final int GROWTH = 8;

    private static final String OF_PLACE = """
            UNWIND $keys AS key
            CALL (key) {
              %s
              RETURN near.slug AS slug, -near.negatedCount AS count ORDER BY %s LIMIT $most
            }
            RETURN key, {slug: slug, count: count} AS row
            """.formatted(ReusedIn.OF_PLACE, ReusedIn.MOST_REUSED);

    private static final String OF_PLACES = counted("""
              UNWIND split(key, ' ') AS code
              MATCH (place:Authority {code: code})
              CALL (place) {
                WITH place WHERE place.kind IN ['DEPARTMENT', 'REGION']
                MATCH (place)<-[:LOCATED_IN*0..3]-(authority:Authority)
                RETURN authority
                UNION ALL
                WITH place WHERE NOT place.kind IN ['DEPARTMENT', 'REGION']
                MATCH (place)<-[:MEMBER_OF*0..1]-(authority:Authority)
                RETURN authority
              }
              WITH DISTINCT authority
            """);

    private static final String OF_SIZE = counted("""
              WITH split(key, ' ') AS size
              MATCH (authority:Authority) WHERE %s
            """.formatted(Rings.IS_OF_SIZE));

    private final ListEdge<Counted> ofPlace;
    private final ListEdge<Counted> ofPlaces;
    private final ListEdge<Counted> ofSize;

    MostReused(Pages pages) {
        this.ofPlace = pages.list("MostReused.ofPlace", OF_PLACE, Counted.class);
        this.ofPlaces = pages.list("MostReused.ofPlaces", OF_PLACES, Counted.class);
        this.ofSize = pages.list("MostReused.ofSize", OF_SIZE, Counted.class);
    }

    private static String counted(String authorities) {
        return """
                UNWIND $keys AS key
                CALL (key) {
                  %s
                  MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
                  WHERE reuse.status IN ['LIVE', 'DEPLOYING']
                  WITH block, count(*) AS count ORDER BY count DESC, block.slug LIMIT $most
                  RETURN block.slug AS slug, count
                }
                RETURN key, {slug: slug, count: count} AS row
                """.formatted(authorities);
    }

    /** The first ones of a ring that somebody is in. */
    CompletableFuture<Read> of(Asker asker, NearbyRing ring, DataFetchingEnvironment field) {
        var key = Objects.requireNonNull(asker.key(ring));
        if (ring == NearbyRing.COUNTRY_SAME_SIZE) {
            return read(ofSize, key, FIRST_COUNTED, field);
        }
        return asker.places(ring).size() == 1
                ? read(ofPlace, key, FIRST_KEPT, field)
                : read(ofPlaces, key, FIRST_COUNTED, field);
    }

    /** The same, and more. */
    CompletableFuture<Read> more(Read read, DataFetchingEnvironment field) {
        return read(read.edge(), read.key(), read.most() * GROWTH, field);
    }

    private static CompletableFuture<Read> read(
            ListEdge<Counted> edge, String key, int most, DataFetchingEnvironment field) {
        return edge.of(key, Map.of("most", most), field).thenApply(counted -> new Read(edge, key, most, counted));
    }

    /**
     * What is known of a ring.
     *
     * @param edge where more of it is read
     * @param most how many were asked for
     * @param counted most reused first, then by slug
     */
    record Read(ListEdge<Counted> edge, String key, int most, List<Counted> counted) {

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
