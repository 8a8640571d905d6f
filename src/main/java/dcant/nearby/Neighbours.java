package dcant.nearby;

import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Finds who reuses a building block near an authority: ring by ring, nearest first, until enough are found.
 * The ring's own body counts, the asker does not; LIVE and DEPLOYING reuses count.
 */
@Component
public class Neighbours {

    private static final String REUSERS = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: $code})
            MATCH (block:BuildingBlock {slug: key})
            WITH key, asker, block, [] AS found
            """
            + ring(NearbyRing.MEMBERSHIP, """
                    MATCH (asker)-[:MEMBER_OF]->(body:Authority)<-[:MEMBER_OF*0..1]-(authority:Authority)
                    WHERE (body.kind <> 'EPCI' OR body.intercommunalityForm = 'EPT')
                    """)
            + ring(NearbyRing.INTERCOMMUNALITY, """
                    MATCH (asker)-[:MEMBER_OF*0..1]->(body:Authority)<-[:MEMBER_OF*0..1]-(authority:Authority)
                    WHERE body.kind = 'EPCI' AND body.intercommunalityForm <> 'EPT'
                    """)
            + ring(NearbyRing.DEPARTMENT, """
                    MATCH (asker)-[:LOCATED_IN*0..1]->(body:Authority)<-[:LOCATED_IN*0..2]-(authority:Authority)
                    WHERE body.kind = 'DEPARTMENT'
                    """)
            + ring(NearbyRing.REGION, """
                    MATCH (asker)-[:LOCATED_IN*0..2]->(body:Authority)<-[:LOCATED_IN*0..3]-(authority:Authority)
                    WHERE body.kind = 'REGION'
                    """)
            + ring(NearbyRing.COUNTRY_SAME_SIZE, """
                    MATCH (block)<-[:REUSES]-(authority:Authority)
                    WHERE authority.kind = asker.kind
                      AND any(band IN [[0, 499], [500, 1999], [2000, 9999], [10000, 49999], [50000, 2147483647]] WHERE
                        band[0] <= asker.population <= band[1] AND band[0] <= authority.population <= band[1])
                    """)
            + """
            UNWIND found AS neighbour
            WITH key, neighbour.ring AS ring, neighbour.authority AS authority, neighbour.reuse AS reuse
            RETURN key, {ring: ring, authority: %s, reuse: %s} AS row
            """.formatted(Authority.ROW, Reuse.ROW);

    private final ListEdge<NearbyReuser> reusers;

    Neighbours(Pages pages) {
        this.reusers = pages.list("NeedAnswer.neighbours", REUSERS, NearbyReuser.class);
    }

    /** One ring, looked at only while too few are found; those of nearer rings are not found again. */
    private static String ring(NearbyRing ring, String authorities) {
        return """
                CALL (asker, block, found) {
                  WITH asker, block, found WHERE size(found) < $first
                  %s
                    AND authority <> asker AND NOT authority IN [nearer IN found | nearer.authority]
                  MATCH (authority)-[reuse:REUSES]->(block)
                  WHERE reuse.status IN ['LIVE', 'DEPLOYING']
                  WITH DISTINCT authority, reuse
                  ORDER BY coalesce(authority.population, 0) DESC, authority.code LIMIT $first
                  RETURN collect({ring: '%s', authority: authority, reuse: reuse}) AS more
                }
                WITH key, asker, block, (found + more)[..$first] AS found
                """.formatted(authorities.strip(), ring);
    }

    /** The reusers of a building block near an authority. */
    public CompletableFuture<List<NearbyReuser>> of(
            String slug, String authorityCode, int first, DataFetchingEnvironment field) {
        return reusers.of(slug, Map.of("code", authorityCode, "first", first), field);
    }
}
