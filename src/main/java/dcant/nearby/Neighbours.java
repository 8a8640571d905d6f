package dcant.nearby;

import dcant.api.Edge;
import dcant.authority.Authority;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Finds who reuses a building block near an authority: ring by ring, nearest first, until enough are found.
 * The ring's own body counts, the asker does not; LIVE and DEPLOYING reuses count.
 */
public final class Neighbours {

    /** The names that {@link #AROUND} gives to lists of nodes. */
    private static final String PLACES = "bodies, intercommunalities, departments, regions";

    /** What an {@code asker} is a member of and located in: the same places as {@link Neighbourhood} knows. */
    static final String AROUND = """
            WITH *,
              COLLECT { MATCH (asker)-[:MEMBER_OF]->(place:Authority)
                WHERE place.kind <> 'EPCI' OR place.intercommunalityForm = 'EPT' RETURN place } AS bodies,
              COLLECT { MATCH (asker)-[:MEMBER_OF*0..1]->(place:Authority)
                WHERE place.kind = 'EPCI' AND place.intercommunalityForm <> 'EPT' RETURN place } AS intercommunalities,
              COLLECT { MATCH (asker)-[:LOCATED_IN*0..1]->(place:Authority)
                WHERE place.kind = 'DEPARTMENT' RETURN place } AS departments,
              COLLECT { MATCH (asker)-[:LOCATED_IN*0..2]->(place:Authority)
                WHERE place.kind = 'REGION' RETURN DISTINCT place } AS regions
            """;

    /** All reusers are looked at, under another name, or else the database looks at all of the size. */
    private static final String ALIKE =
            "MATCH (other:Authority)-[:REUSES]->(block) WITH *, other AS authority WHERE " + SizeBand.IS_OF_SIZE;

    private static final Edge<List<NearbyReuser>> REUSERS = Edge.list(
            """
            MATCH (asker:Authority {code: $code})
            MATCH (block:BuildingBlock {slug: key})
            WITH key, asker, block, $size AS size, [] AS found
            %s%s%s%s%s%s
            UNWIND found AS neighbour
            WITH key, neighbour.ring AS ring, neighbour.reuse AS reuse
            """.formatted(
                            AROUND,
                            ring(NearbyRing.MEMBERSHIP, members("bodies")),
                            ring(NearbyRing.INTERCOMMUNALITY, members("intercommunalities")),
                            ring(NearbyRing.DEPARTMENT, largest("departments")),
                            ring(NearbyRing.REGION, largest("regions")),
                            ring(NearbyRing.COUNTRY_SAME_SIZE, ALIKE)),
            Row.of(NearbyReuser.class, "{ring: ring, reuse: %s}".formatted(Reuse.ROW)));

    private Neighbours() {}

    /** One ring, looked at only while too few are found; those of nearer rings are not found again. */
    private static String ring(NearbyRing ring, String candidates) {
        return """
                CALL (asker, block, size, found, %3$s) {
                  WITH asker, block, size, found, %3$s WHERE size(found) < $first
                  %1$s
                    AND authority <> asker AND NOT authority IN [nearer IN found | nearer.authority]
                  MATCH (authority)-[reuse:REUSES]->(block)
                  WHERE %4$s
                  WITH DISTINCT authority, reuse
                  ORDER BY coalesce(authority.population, 0) DESC, authority.code LIMIT $first
                  RETURN collect({ring: '%2$s', authority: authority, reuse: reuse}) AS more
                }
                WITH key, asker, block, size, %3$s, (found + more)[..$first] AS found
                """.formatted(candidates.strip(), ring, PLACES, ReuseStatus.COUNTS);
    }

    /** Members are few. */
    private static String members(String places) {
        return "UNWIND %s AS place MATCH (place)<-[:MEMBER_OF*0..1]-(authority:Authority) WHERE true".formatted(places);
    }

    /** Of a territory the codes of its largest reusers are kept. */
    private static String largest(String places) {
        return """
                UNWIND %s AS place
                MATCH ()-[near:REUSED_IN {place: place.code, slug: block.slug}]->()
                UNWIND near.largestReusers AS code
                MATCH (authority:Authority {code: code}) WHERE true
                """.formatted(places);
    }

    /** The reusers of a building block near an authority. */
    public static CompletableFuture<List<NearbyReuser>> of(
            String slug, Authority asker, int first, DataFetchingEnvironment field) {
        return REUSERS.of(slug, Map.of("code", asker.code(), "first", first, "size", SizeBand.of(asker)), field);
    }
}
