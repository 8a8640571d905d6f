package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who near an authority already reuses something that it does not. */
@Controller
class ReusedNearbyController {

    private static final int MOST_BLOCKS = 50;

    private static final String ASKER = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser, [] AS found
            """ + Rings.AROUND + Rings.MINE;

    private static final String FOUND = """
            UNWIND found AS near
            WITH key, near.ring AS ring, near.block AS block, near.count AS count, near.largest AS largest
            RETURN key, {
              asker: key, ring: ring, neighbourCount: count, buildingBlock: %s, largestReusers: largest} AS row
            """.formatted(BuildingBlock.ROW);

    /**
     * By the counts that are kept: the nearest ring that has an answer, or the one that the parameter {@code ring} names.
     * A ring of several places, whose counts cannot be added up, ends the search without an answer. Who they are is kept
     * for an intercommunality, whose reusers come first unless the asker is a member of other bodies too.
     */
    private static final String KEPT = ASKER
            + """
            UNWIND [%1$s] AS around
            WITH key, mine, around.ring AS ring, around.position AS position, around.places AS places,
              size(bodies) = 0 AND around.ring = 'INTERCOMMUNALITY' AS isAlone
            WHERE size(places) > 0 AND ($ring IS NULL OR $ring = ring)
            WITH key, mine, ring, position, size(places) AS count, head(places).code AS place, isAlone
            CALL (mine, ring, place, isAlone) {
              %2$s AND NOT block IN mine
              WITH ring, block, near, isAlone ORDER BY %3$s LIMIT $first
              RETURN collect({
                ring: ring, block: block, count: -near.negatedCount,
                largest: CASE WHEN isAlone THEN near.largestReusers END}) AS found
            }
            WITH key, position, count, found WHERE count > 1 OR size(found) > 0
            WITH key, count, found ORDER BY position
            WITH key, head(collect({count: count, found: found})) AS nearest
            WITH key, nearest.found AS found WHERE nearest.count = 1
            """.formatted(
                            Stream.of(NearbyRing.values())
                                    .map(ring -> "{ring: '%s', position: %d, places: %s}"
                                            .formatted(ring, ring.ordinal(), Rings.places(ring)))
                                    .collect(Collectors.joining(", ")),
                            ReusedIn.OF_PLACE,
                            ReusedIn.MOST_REUSED)
            + FOUND;

    /** The same by looking through the reuses of a ring, for what {@link #KEPT} leaves without an answer. */
    private static final String LOOKED_THROUGH = ASKER + Rings.each(ReusedNearbyController::blocksOf) + FOUND;

    private final ListEdge<ReusedNearby> reused;

    ReusedNearbyController(Pages pages) {
        this.reused = pages.list("Authority.reusedNearby", KEPT, LOOKED_THROUGH, ReusedNearby.class);
    }

    private static String blocksOf(NearbyRing ring) {
        return """
                CALL (asker, reuser, mine, found, %3$s) {
                  WITH asker, reuser, mine, found, %3$s
                  WHERE size(found) = 0 AND ($ring IS NULL OR $ring = '%2$s')
                  %1$s
                    AND authority <> asker AND authority <> reuser
                  MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
                  WHERE reuse.status IN ['LIVE', 'DEPLOYING'] AND NOT block IN mine
                  WITH block, count(DISTINCT authority) AS count ORDER BY count DESC, block.slug LIMIT $first
                  RETURN collect({ring: '%2$s', block: block, count: count}) AS more
                }
                WITH key, asker, reuser, mine, %3$s, found + more AS found
                """.formatted(Rings.of(ring), ring, Rings.PLACES);
    }

    @SchemaMapping
    CompletableFuture<List<ReusedNearby>> reusedNearby(
            Authority authority, @Argument NearbyScope within, @Argument int first, DataFetchingEnvironment field) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ring", within == NearbyScope.CLOSEST ? null : within);
        parameters.put("first", BadRequest.unlessBetween(1, MOST_BLOCKS, "first", first));
        return reused.of(authority.code(), parameters, field);
    }
}
