package dcant.nearby;

import dcant.api.Edge;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One ring around an authority: how many neighbours there are, and how many of them reuse something. A ring is counted once
 * for all who ask and are in it.
 */
record RingSummary(NearbyRing ring, int neighbourCount, int reuserCount) {

    /** A key is that of a ring. */
    private static final Edge<@Nullable Counted> COUNTS = Edge.one(
            """
            WITH key, split(key, ' ') AS parts
            %s
            WITH key, count(*) AS neighbours, sum(CASE WHEN
              EXISTS { (authority)-[reuse:REUSES]->() WHERE %s } THEN 1 ELSE 0 END) AS reusers
            """.formatted(Rings.HOLDS, ReuseStatus.COUNTS),
            Row.of(Counted.class, "{neighbours: neighbours, reusers: reusers}"));

    /** The rings, nearest first, the asker left out. */
    static CompletableFuture<List<RingSummary>> around(Neighbourhood asker, DataFetchingEnvironment field) {
        var inhabited = Arrays.stream(NearbyRing.values()).filter(asker::isIn).toList();
        return COUNTS.ofAll(inhabited.stream().map(asker::key).toList(), field).thenApply(found -> {
            var counted = found.iterator();
            return Arrays.stream(NearbyRing.values())
                    .map(ring -> asker.isIn(ring)
                            ? Objects.requireNonNull(counted.next()).without(asker, ring)
                            : new RingSummary(ring, 0, 0))
                    .toList();
        });
    }

    /** Key of the sentence that says it. */
    String sentence() {
        if (neighbourCount == 0) {
            return "ALONE";
        }
        return reuserCount == 0 ? "EMPTY" : "REUSES";
    }

    /** All in a ring, and those who reuse something. */
    private record Counted(int neighbours, int reusers) {

        RingSummary without(Neighbourhood asker, NearbyRing ring) {
            return new RingSummary(ring, neighbours - 1, reusers - (asker.isReuser() ? 1 : 0));
        }
    }
}
