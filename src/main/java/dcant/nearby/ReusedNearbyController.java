package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who near an authority already reuses something that it does not. */
@Controller
class ReusedNearbyController {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_REUSERS = 20;

    /** Ring by ring until one has an answer; the parameter {@code ring}, when it is given, leaves the others out. */
    private static final String REUSED =
            """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser, [] AS found
            """ + Rings.AROUND + each(ReusedNearbyController::blocksOf) + """
            UNWIND found AS near
            WITH key, near.ring AS ring, near.block AS block, near.count AS count
            RETURN key, {asker: key, ring: ring, neighbourCount: count, buildingBlock: %s} AS row
            """.formatted(BuildingBlock.ROW);

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

    ReusedNearbyController(Pages pages) {
        this.reused = pages.list("Authority.reusedNearby", REUSED, ReusedNearby.class);
        this.reusers = pages.list("ReusedNearby.reusers", REUSERS, NearbyReuser.class);
    }

    private static String each(Function<NearbyRing, String> piece) {
        return Arrays.stream(NearbyRing.values()).map(piece).collect(Collectors.joining());
    }

    private static String blocksOf(NearbyRing ring) {
        return """
                CALL (asker, reuser, found, %3$s) {
                  WITH asker, reuser, found, %3$s WHERE size(found) = 0 AND ($ring IS NULL OR $ring = '%2$s')
                  %1$s
                    AND authority <> asker AND authority <> reuser
                  MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
                  WHERE reuse.status IN ['LIVE', 'DEPLOYING']
                    AND NOT EXISTS { (reuser)-[mine:REUSES]->(block) WHERE mine.status IN ['LIVE', 'DEPLOYING'] }
                  WITH block, count(DISTINCT authority) AS count ORDER BY count DESC, block.slug LIMIT $first
                  RETURN collect({ring: '%2$s', block: block, count: count}) AS more
                }
                WITH key, asker, reuser, %3$s, found + more AS found
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
        return reusers.of(
                near.buildingBlock().slug(),
                Map.of("code", near.asker(), "ring", near.ring(), "rings", RINGS, "first", size),
                field);
    }
}
