package dcant.nearby;

import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds who of the two nearest rings reuses a building block, by looking through what the members reuse: they are few. */
@Component
class CloseReusers {

    private static final List<String> RINGS =
            Arrays.stream(NearbyRing.values()).map(Enum::name).toList();

    /** A key is the code of the asker and the slug: neighbours of the two nearest rings that are in the ring too. */
    private static final String REUSERS = """
            UNWIND $keys AS key
            WITH split(key, ' ') AS parts
            WITH parts[0] AS code, collect(parts[1]) AS slugs
            MATCH (asker:Authority {code: code})
            """ + Rings.AROUND
            + """
            CALL (asker, %1$s) {
              CALL (bodies, intercommunalities) {
                %2$s
                RETURN authority, 0 AS nearness
                UNION ALL
                %3$s
                RETURN authority, 1 AS nearness
              }
              WITH authority, collect(nearness) AS within
              WHERE authority <> asker AND CASE $ring WHEN 'DEPARTMENT' THEN %4$s WHEN 'REGION' THEN %5$s
                WHEN 'COUNTRY_SAME_SIZE' THEN %6$s ELSE any(each IN within WHERE $rings[each] = $ring) END
              UNWIND within AS nearness
              RETURN authority, min(nearness) AS nearness
            }
            MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
            WHERE reuse.status IN ['LIVE', 'DEPLOYING'] AND block.slug IN slugs
            WITH code + ' ' + block.slug AS key, authority, nearness
            ORDER BY nearness, coalesce(authority.population, 0) DESC, authority.code
            WITH key, collect({ring: $rings[nearness], code: authority.code})[..%7$d] AS nearest
            UNWIND nearest AS row
            RETURN key, row
            """.formatted(
                            Rings.PLACES,
                            Rings.of(NearbyRing.MEMBERSHIP),
                            Rings.of(NearbyRing.INTERCOMMUNALITY),
                            Rings.holds(NearbyRing.DEPARTMENT),
                            Rings.holds(NearbyRing.REGION),
                            Rings.holds(NearbyRing.COUNTRY_SAME_SIZE),
                            ReusedIn.MOST_KEPT);

    private final ListEdge<Near> reusers;

    CloseReusers(Pages pages) {
        this.reusers = pages.list("CloseReusers", REUSERS, Near.class);
    }

    /** Those that are in the ring asked for too; none when there is nobody in the two nearest. */
    CompletableFuture<List<Near>> of(ReusedNearby near, DataFetchingEnvironment field) {
        if (!near.asker().hasNeighbours()) {
            return CompletableFuture.completedFuture(List.of());
        }
        var key = near.asker().around().code() + " " + near.slug();
        return reusers.of(key, Map.of("ring", near.ring(), "rings", RINGS), field);
    }
}
