package dcant.nearby;

import dcant.api.Edge;
import dcant.graph.Row;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Finds who in a ring reuses a building block, nearest first, then those with most inhabitants, then by code. */
final class NearbyReusers {

    /** A key is the slug and the code of a place. One statement for the usual case: one place, and nobody to be left out. */
    private static final Edge<List<NearbyReuser>> OF_PLACE =
            Edge.list("""
            WITH key, split(key, ' ') AS parts
            MATCH ()-[near:REUSED_IN {place: parts[1], slug: parts[0]}]->()
            WITH key, parts[0] AS slug, near.largestReusers[..$first] AS codes
            UNWIND range(0, size(codes) - 1) AS number
            WITH key, number, codes[number] + '/' + slug AS id
            MATCH ()-[reuse:REUSES {id: id}]->()
            WITH key, number, reuse ORDER BY number
            """, Row.of(NearbyReuser.class, "{ring: $ring, reuse: %s}".formatted(Reuse.ROW)));

    private NearbyReusers() {}

    /** The first ones of a ring that is asked for by name, in whichever ring they are nearest. */
    static CompletableFuture<List<NearbyReuser>> of(ReusedNearby near, int first, DataFetchingEnvironment field) {
        var asker = near.asker();
        var ring = near.ring();
        var isCountry = ring == NearbyRing.COUNTRY_SAME_SIZE;
        if (near.isNearest()
                && !isCountry
                && asker.places(ring).size() == 1
                && asker.around().legalBody() == null) {
            var key = near.slug() + " " + asker.places(ring).getFirst();
            return OF_PLACE.of(key, Map.of("ring", ring, "first", first), field);
        }
        if (near.isNearest()) {
            return LargestReusers.of(asker, near.slug(), ring, false, field)
                    .thenCompose(found -> nearest(asker, near.slug(), found, first, field));
        }
        if (isCountry) {
            LargestReusers.requireFew(asker, near.slug(), field);
        }
        var parts = new ArrayList<CompletableFuture<List<ReuserInRing>>>();
        parts.add(CloseReusers.of(asker, near.slug(), ring, field));
        NearbyRing.range(NearbyRing.DEPARTMENT, ring)
                .forEach(far -> parts.add(LargestReusers.of(asker, near.slug(), far, isCountry, field)));
        return all(parts).thenCompose(found -> nearest(asker, near.slug(), found, first, field));
    }

    private static CompletableFuture<List<NearbyReuser>> nearest(
            Neighbourhood asker, String slug, List<ReuserInRing> found, int first, DataFetchingEnvironment field) {
        var rings = new LinkedHashMap<String, NearbyRing>();
        found.stream()
                .filter(each -> !each.code().equals(asker.around().code()))
                .forEach(each -> rings.putIfAbsent(each.code() + "/" + slug, each.ring()));
        return Reuse.BY_KEY
                .ofAll(rings.keySet().stream().limit(first).toList(), field)
                .thenApply(read -> read.stream()
                        .map(Objects::requireNonNull)
                        .map(reuse -> new NearbyReuser(Objects.requireNonNull(rings.get(reuse.key())), reuse))
                        .toList());
    }

    private static CompletableFuture<List<ReuserInRing>> all(List<CompletableFuture<List<ReuserInRing>>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    /** Who reuses something, and the ring where it is found. */
    record ReuserInRing(NearbyRing ring, String code) {}
}
