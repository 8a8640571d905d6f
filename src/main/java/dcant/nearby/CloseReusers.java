package dcant.nearby;

import dcant.api.Edge;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Finds who of the two nearest rings reuses a building block, by looking through what the members reuse: they are few. */
final class CloseReusers {

    private static final List<String> RINGS =
            Arrays.stream(NearbyRing.values()).map(Enum::name).toList();

    /**
     * A key is the code of the asker, the places of its two nearest rings and those of the ring asked for, with commas
     * between them, and the slug.
     */
    private static final Edge<List<NearbyReusers.ReuserInRing>> REUSERS = Edge.list(
            """
            WITH split(key, ' ') AS parts
            WITH parts[0..4] AS asker, collect(parts[4]) AS slugs
            CALL (asker) {
              CALL (asker) {
                %s
                RETURN authority, 0 AS nearness
                UNION ALL
                %s
                RETURN authority, 1 AS nearness
              }
              WITH asker, authority, min(nearness) AS nearness, split(asker[3], ',') AS ring
              WHERE authority.code <> asker[0] AND %s
              RETURN authority, nearness
            }
            MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
            WHERE %s AND block.slug IN slugs
            WITH asker[0] + ' ' + asker[1] + ' ' + asker[2] + ' ' + asker[3] + ' ' + block.slug AS key, authority, nearness
            ORDER BY nearness, coalesce(authority.population, 0) DESC, authority.code
            WITH key, collect({ring: $rings[nearness], code: authority.code})[..%d] AS nearest
            UNWIND nearest AS near
            """.formatted(
                            Rings.members("split(asker[1], ',')"),
                            Rings.members("split(asker[2], ',')"),
                            Rings.IS_IN,
                            ReuseStatus.COUNTS,
                            ReusedIn.MOST_KEPT),
            Row.of(NearbyReusers.ReuserInRing.class, "near"));

    private CloseReusers() {}

    /** Of a building block, in a ring too; none when there is nobody in the two nearest. */
    static CompletableFuture<List<NearbyReusers.ReuserInRing>> of(
            Neighbourhood asker, String slug, NearbyRing within, DataFetchingEnvironment field) {
        if (!asker.hasNeighbours()) {
            return CompletableFuture.completedFuture(List.of());
        }
        var key = String.join(
                " ",
                asker.around().code(),
                String.join(",", asker.places(NearbyRing.MEMBERSHIP)),
                String.join(",", asker.places(NearbyRing.INTERCOMMUNALITY)),
                String.join(",", asker.places(within)),
                slug);
        return REUSERS.of(key, Map.of("ring", within, "rings", RINGS), field);
    }
}
