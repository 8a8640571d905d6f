package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.reuse.Reuse;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
    private static final int MOST_REUSERS = 20;

    private static final String ASKER = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser, [] AS found
            """ + Rings.AROUND + Rings.MINE;

    private static final String FOUND = """
            UNWIND found AS near
            WITH key, near.ring AS ring, near.block AS block, near.count AS count
            RETURN key, {asker: key, ring: ring, neighbourCount: count, buildingBlock: %s} AS row
            """.formatted(BuildingBlock.ROW);

    /**
     * By the counts that are kept: the nearest ring that has an answer, or the one that the parameter {@code ring} names.
     * A ring of several places, whose counts cannot be added up, ends the search without an answer.
     */
    private static final String KEPT = ASKER
            + """
            UNWIND [%1$s] AS around
            WITH key, mine, around.ring AS ring, around.places AS places
            WHERE size(places) > 0 AND ($ring IS NULL OR $ring = ring)
            WITH key, mine, ring, size(places) AS count, head(places).code AS place
            CALL (mine, ring, place) {
              %2$s AND NOT block IN mine
              WITH ring, block, near ORDER BY %3$s LIMIT $first
              RETURN collect({ring: ring, block: block, count: -near.negatedCount}) AS found
            }
            WITH key, count, found WHERE count > 1 OR size(found) > 0
            WITH key, head(collect({count: count, found: found})) AS nearest
            WITH key, nearest.found AS found WHERE nearest.count = 1
            """.formatted(
                            Stream.of(NearbyRing.values())
                                    .map(ring -> "{ring: '%s', places: %s}".formatted(ring, Rings.places(ring)))
                                    .collect(Collectors.joining(", ")),
                            ReusedIn.OF_PLACE,
                            ReusedIn.MOST_REUSED)
            + FOUND;

    /** The same by looking through the reuses of a ring, for what {@link #KEPT} leaves without an answer. */
    private static final String LOOKED_THROUGH = ASKER + each(ReusedNearbyController::blocksOf) + FOUND;

    /** In the two nearest rings: the neighbours are few, so what they reuse is looked through once for all building blocks. */
    private static final String REUSERS_CLOSE_BY = """
            MATCH (asker:Authority {code: $code})
            """ + Rings.AROUND
            + """
            CALL (asker, bodies, intercommunalities) {
              %s
              RETURN authority, 0 AS nearness
              UNION ALL
              WITH intercommunalities WHERE $ring = 'INTERCOMMUNALITY'
              %s
              RETURN authority, 1 AS nearness
            }
            WITH asker, authority, min(nearness) AS nearness, max(nearness) AS furthest
            WHERE authority <> asker AND $rings[furthest] = $ring
            WITH collect({authority: authority, nearness: nearness}) AS neighbours
            MATCH (block:BuildingBlock) WHERE block.slug IN $keys
            WITH neighbours, collect(block) AS blocks
            UNWIND neighbours AS neighbour
            WITH blocks, neighbour.authority AS authority, neighbour.nearness AS nearness
            MATCH (authority)-[reuse:REUSES]->(block)
            WHERE block IN blocks AND reuse.status IN ['LIVE', 'DEPLOYING']
            WITH block, nearness, authority, reuse ORDER BY nearness, coalesce(authority.population, 0) DESC, authority.code
            WITH block, collect({nearness: nearness, authority: authority, reuse: reuse})[..$first] AS nearest
            UNWIND nearest AS near
            WITH block, near.nearness AS nearness, near.authority AS authority, near.reuse AS reuse
            RETURN block.slug AS key, {ring: $rings[nearness], authority: %s, reuse: %s} AS row
            """.formatted(
                    Rings.of(NearbyRing.MEMBERSHIP), Rings.of(NearbyRing.INTERCOMMUNALITY), Authority.ROW, Reuse.ROW);

    private static final String REUSERS = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: $code})
            MATCH (block:BuildingBlock {slug: key})
            """
            + Rings.AROUND
            + "CALL (asker, block, " + Rings.PLACES + ") {\n"
            + Arrays.stream(NearbyRing.values())
                    .map(ReusedNearbyController::reusersIn)
                    .collect(Collectors.joining("UNION\n"))
            + """
            }
            WITH DISTINCT key, authority, reuse, CASE
            """
            + each(ring -> "WHEN %s THEN %d\n".formatted(Rings.holds(ring), ring.ordinal()))
            + """
              END AS nearness
            ORDER BY nearness, coalesce(authority.population, 0) DESC, authority.code
            WITH key, collect({nearness: nearness, authority: authority, reuse: reuse})[..$first] AS nearest
            UNWIND nearest AS near
            WITH key, near.nearness AS nearness, near.authority AS authority, near.reuse AS reuse
            RETURN key, {ring: $rings[nearness], authority: %s, reuse: %s} AS row
            """.formatted(Authority.ROW, Reuse.ROW);

    private static final List<String> RINGS =
            Arrays.stream(NearbyRing.values()).map(Enum::name).toList();

    private final ListEdge<ReusedNearby> reused;
    private final ListEdge<NearbyReuser> reusers;
    private final ListEdge<NearbyReuser> reusersCloseBy;

    ReusedNearbyController(Pages pages) {
        this.reused = pages.list("Authority.reusedNearby", KEPT, LOOKED_THROUGH, ReusedNearby.class);
        this.reusers = pages.list("ReusedNearby.reusers", REUSERS, NearbyReuser.class);
        this.reusersCloseBy = pages.list("ReusedNearby.reusersCloseBy", REUSERS_CLOSE_BY, NearbyReuser.class);
    }

    private static String each(Function<NearbyRing, String> piece) {
        return Arrays.stream(NearbyRing.values()).map(piece).collect(Collectors.joining());
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

    /** Small rings are looked through, large ones are compared with all that reuse the building block. */
    private static String reusersIn(NearbyRing ring) {
        var isSmall = ring.ordinal() <= NearbyRing.DEPARTMENT.ordinal();
        return """
                WITH asker, block, %s WHERE $ring = '%s'
                %s
                  AND authority <> asker
                MATCH (authority)-[reuse:REUSES]->(block)
                WHERE reuse.status IN ['LIVE', 'DEPLOYING']%s
                RETURN authority, reuse
                """.formatted(
                        Rings.PLACES,
                        ring,
                        isSmall ? Rings.of(ring) : "MATCH (authority:Authority)-[:REUSES]->(block) WHERE true",
                        isSmall ? "" : " AND " + Rings.holds(ring));
    }

    @SchemaMapping
    CompletableFuture<List<ReusedNearby>> reusedNearby(
            Authority authority, @Argument NearbyScope within, @Argument int first, DataFetchingEnvironment field) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ring", within == NearbyScope.CLOSEST ? null : within);
        parameters.put("first", BadRequest.unlessBetween(1, MOST_BLOCKS, "first", first));
        return reused.of(authority.code(), parameters, field);
    }

    @SchemaMapping
    CompletableFuture<List<NearbyReuser>> reusers(
            ReusedNearby near, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST_REUSERS, "first", first);
        var isCloseBy = near.ring().ordinal() <= NearbyRing.INTERCOMMUNALITY.ordinal();
        return (isCloseBy ? reusersCloseBy : reusers)
                .of(
                        near.buildingBlock().slug(),
                        Map.of("code", near.asker(), "ring", near.ring(), "rings", RINGS, "first", size),
                        field);
    }
}
