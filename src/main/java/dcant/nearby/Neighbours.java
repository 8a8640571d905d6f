package dcant.nearby;

import dcant.api.ListEdge;
import dcant.api.Pages;
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
            """ + Rings.AROUND + Rings.each(Neighbours::ring) + """
            UNWIND found AS neighbour
            WITH key, neighbour.ring AS ring, neighbour.reuse AS reuse
            RETURN key, {ring: ring, reuse: %s} AS row
            """.formatted(Reuse.ROW);

    private final ListEdge<NearbyReuser> reusers;

    Neighbours(Pages pages) {
        this.reusers = pages.list("NeedAnswer.neighbours", REUSERS, NearbyReuser.class);
    }

    /** One ring, looked at only while too few are found; those of nearer rings are not found again. */
    private static String ring(NearbyRing ring) {
        return """
                CALL (asker, block, found, %3$s) {
                  WITH asker, block, found, %3$s WHERE size(found) < $first
                  %1$s
                    AND authority <> asker AND NOT authority IN [nearer IN found | nearer.authority]
                  MATCH (authority)-[reuse:REUSES]->(block)
                  WHERE reuse.status IN ['LIVE', 'DEPLOYING']
                  WITH DISTINCT authority, reuse
                  ORDER BY coalesce(authority.population, 0) DESC, authority.code LIMIT $first
                  RETURN collect({ring: '%2$s', authority: authority, reuse: reuse}) AS more
                }
                WITH key, asker, block, %3$s, (found + more)[..$first] AS found
                """.formatted(candidates(ring), ring, Rings.PLACES);
    }

    /**
     * Members are few; of a territory the codes of its largest reusers are kept; of the rest all reusers are looked at, under
     * another name, or else the database looks at all of the size.
     */
    private static String candidates(NearbyRing ring) {
        if (ring.isClose()) {
            return Rings.of(ring);
        }
        if (ring == NearbyRing.COUNTRY_SAME_SIZE) {
            return "MATCH (other:Authority)-[:REUSES]->(block) WITH *, other AS authority WHERE " + Rings.holds(ring);
        }
        return """
                UNWIND %s AS place
                MATCH ()-[near:REUSED_IN {place: place.code, slug: block.slug}]->()
                UNWIND near.largestReusers AS code
                MATCH (authority:Authority {code: code}) WHERE true
                """.formatted(Rings.places(ring)).strip();
    }

    /** The reusers of a building block near an authority. */
    public CompletableFuture<List<NearbyReuser>> of(
            String slug, String authorityCode, int first, DataFetchingEnvironment field) {
        return reusers.of(slug, Map.of("code", authorityCode, "first", first), field);
    }
}
