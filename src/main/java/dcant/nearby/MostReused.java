package dcant.nearby;

import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Reads what is reused in a place by the counts that are kept, from the most reused on. */
@Component
class MostReused {

    private static final int FIRST_READ = 32;
    private static final int GROWTH = 8;

    private static final String OF_PLACES = """
            UNWIND $keys AS key
            CALL (key) {
              %s
              RETURN near.slug AS slug, -near.negatedCount AS count ORDER BY %s LIMIT $most
            }
            RETURN key, {slug: slug, count: count} AS row
            """.formatted(ReusedIn.OF_PLACE, ReusedIn.MOST_REUSED);

    private final ListEdge<Counted> ofPlaces;

    MostReused(Pages pages) {
        this.ofPlaces = pages.list("MostReused.ofPlaces", OF_PLACES, Counted.class);
    }

    /** The first ones of a place. */
    CompletableFuture<Read> of(String place, DataFetchingEnvironment field) {
        return read(place, FIRST_READ, field);
    }

    /** The same, and more. */
    CompletableFuture<Read> more(Read read, DataFetchingEnvironment field) {
        return read(read.place(), read.most() * GROWTH, field);
    }

    private CompletableFuture<Read> read(String place, int most, DataFetchingEnvironment field) {
        return ofPlaces.of(place, Map.of("most", most), field).thenApply(counted -> new Read(place, most, counted));
    }

    /**
     * What is known of a place.
     *
     * @param counted most reused first, then by slug
     * @param most how many were asked for
     */
    record Read(String place, int most, List<Counted> counted) {

        boolean isAll() {
            return counted.size() < most;
        }
    }

    /**
     * A building block in a place.
     *
     * @param count authorities of the place that reuse it
     */
    record Counted(String slug, int count) {}
}
