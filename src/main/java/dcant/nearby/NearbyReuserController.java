package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who they are that reuse something near an authority. */
@Controller
class NearbyReuserController {

    /** No more than {@link dcant.reuse.ReusedIn} keeps. */
    private static final int MOST = 20;

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
            WITH block, collect({nearness: nearness, reuse: reuse})[..$first] AS nearest
            UNWIND nearest AS near
            WITH block, near.nearness AS nearness, near.reuse AS reuse
            RETURN block.slug AS key, {ring: $rings[nearness], reuse: %s} AS row
            """.formatted(Rings.of(NearbyRing.MEMBERSHIP), Rings.of(NearbyRing.INTERCOMMUNALITY), Reuse.ROW);

    /** Those whose codes are kept for a place: {@code key} is its code, the negated count and the slug. */
    private static final String KEPT = """
            UNWIND $keys AS key
            WITH key, split(key, ' ') AS parts
            WITH key, parts[0] AS place, toInteger(parts[1]) AS negatedCount, parts[2] AS slug
            CALL (place, negatedCount, slug) {
              MATCH ()<-[near:REUSED_IN]-()
              USING INDEX near:REUSED_IN(place, negatedCount, slug)
              WHERE near.place = place AND near.negatedCount = negatedCount AND near.slug = slug
              RETURN near.largestReusers[..$first] AS codes
            }
            UNWIND range(0, size(codes) - 1) AS number
            WITH key, number, codes[number] + '/' + slug AS id
            MATCH ()-[reuse:REUSES {id: id}]->()
            WITH key, number, reuse ORDER BY number
            RETURN key, {ring: $ring, reuse: %s} AS row
            """.formatted(Reuse.ROW);

    private static final String REUSERS = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: $code})
            MATCH (block:BuildingBlock {slug: key})
            """
            + Rings.AROUND
            + "CALL (asker, block, " + Rings.PLACES + ") {\n"
            + Arrays.stream(NearbyRing.values())
                    .map(NearbyReuserController::reusersIn)
                    .collect(Collectors.joining("UNION\n"))
            + """
            }
            WITH DISTINCT key, authority, reuse, CASE
            """
            + Rings.each(ring -> "WHEN %s THEN %d\n".formatted(Rings.holds(ring), ring.ordinal()))
            + """
              END AS nearness
            ORDER BY nearness, coalesce(authority.population, 0) DESC, authority.code
            WITH key, collect({nearness: nearness, reuse: reuse})[..$first] AS nearest
            UNWIND nearest AS near
            WITH key, near.nearness AS nearness, near.reuse AS reuse
            RETURN key, {ring: $rings[nearness], reuse: %s} AS row
            """.formatted(Reuse.ROW);

    private static final List<String> RINGS =
            Arrays.stream(NearbyRing.values()).map(Enum::name).toList();

    private final Authorities authorities;
    private final ListEdge<NearbyReuser> reusers;
    private final ListEdge<NearbyReuser> closeBy;
    private final ListEdge<NearbyReuser> kept;

    NearbyReuserController(Authorities authorities, Pages pages) {
        this.authorities = authorities;
        this.reusers = pages.list("ReusedNearby.reusers", REUSERS, NearbyReuser.class);
        this.closeBy = pages.list("ReusedNearby.reusersCloseBy", REUSERS_CLOSE_BY, NearbyReuser.class);
        this.kept = pages.list("ReusedNearby.keptReusers", KEPT, NearbyReuser.class);
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
    CompletableFuture<List<NearbyReuser>> reusers(
            ReusedNearby near, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        if (near.place() != null) {
            var key = near.place() + " " + -near.neighbourCount() + " " + near.slug();
            return kept.of(key, Map.of("first", size, "ring", near.ring()), field);
        }
        var isCloseBy = near.ring().ordinal() <= NearbyRing.INTERCOMMUNALITY.ordinal();
        return (isCloseBy ? closeBy : reusers)
                .of(
                        near.slug(),
                        Map.of("code", near.asker(), "ring", near.ring(), "rings", RINGS, "first", size),
                        field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> authority(NearbyReuser reuser, DataFetchingEnvironment field) {
        return authorities.of(reuser.reuse().authorityCode(), field);
    }
}
