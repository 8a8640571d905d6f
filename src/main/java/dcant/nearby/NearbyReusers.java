package dcant.nearby;

import dcant.api.ByKey;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds who in a ring reuses a building block, nearest first, then those with most inhabitants, then by code. */
@Component
class NearbyReusers {

    /** A key is the slug and the code of a place. One statement for the usual case: one place, and nobody to be left out. */
    private static final String OF_PLACE = """
            UNWIND $keys AS key
            WITH key, split(key, ' ') AS parts
            MATCH ()-[near:REUSED_IN {place: parts[1], slug: parts[0]}]->()
            WITH key, parts[0] AS slug, near.largestReusers[..$first] AS codes
            UNWIND range(0, size(codes) - 1) AS number
            WITH key, number, codes[number] + '/' + slug AS id
            MATCH ()-[reuse:REUSES {id: id}]->()
            WITH key, number, reuse ORDER BY number
            RETURN key, {ring: $ring, reuse: %s} AS row
            """.formatted(Reuse.ROW);

    private final CloseReusers close;
    private final LargestReusers largest;
    private final ListEdge<NearbyReuser> ofPlace;
    private final ByKey<Reuse> reuses;

    NearbyReusers(CloseReusers close, LargestReusers largest, Pages pages) {
        this.close = close;
        this.largest = largest;
        this.ofPlace = pages.list("NearbyReusers.ofPlace", OF_PLACE, NearbyReuser.class);
        this.reuses = pages.byKey("NearbyReusers.reuses", Reuse.BY_KEYS, Reuse.class);
    }

    /** The first ones. */
    CompletableFuture<List<NearbyReuser>> of(ReusedNearby near, int first, DataFetchingEnvironment field) {
        var places = near.asker().places(near.ring());
        return near.isNearest() && places.size() == 1 && near.asker().around().legalBody() == null
                ? ofPlace.of(near.slug() + " " + places.getFirst(), Map.of("ring", near.ring(), "first", first), field)
                : all(parts(near, field)).thenCompose(found -> nearest(near, found, first, field));
    }

    private CompletableFuture<List<NearbyReuser>> nearest(
            ReusedNearby near, List<Near> found, int first, DataFetchingEnvironment field) {
        var rings = new LinkedHashMap<String, NearbyRing>();
        found.stream()
                .filter(each -> !each.code().equals(near.asker().around().code()))
                .forEach(each -> rings.putIfAbsent(each.code() + "/" + near.slug(), each.ring()));
        return reuses.ofAll(rings.keySet().stream().limit(first).toList(), field)
                .thenApply(read -> read.stream()
                        .map(reuse -> new NearbyReuser(Objects.requireNonNull(rings.get(reuse.key())), reuse))
                        .toList());
    }

    /** Ring by ring; of the ring asked for alone where nobody in a nearer one reuses it. */
    private List<CompletableFuture<List<Near>>> parts(ReusedNearby near, DataFetchingEnvironment field) {
        if (near.isNearest()) {
            return List.of(largest.of(near, near.ring(), field));
        }
        LargestReusers.requireFew(near, field);
        var parts = new ArrayList<CompletableFuture<List<Near>>>();
        parts.add(close.of(near, field));
        Arrays.stream(NearbyRing.values())
                .filter(ring -> !ring.isClose() && ring.compareTo(near.ring()) <= 0)
                .forEach(ring -> parts.add(largest.of(near, ring, field)));
        return parts;
    }

    private static CompletableFuture<List<Near>> all(List<CompletableFuture<List<Near>>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        parts.stream().flatMap(part -> part.join().stream()).toList());
    }
}
