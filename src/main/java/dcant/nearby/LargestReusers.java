package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ByKey;
import dcant.api.Pages;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds who reuses a building block in a ring, those with most inhabitants first, as many as are kept of a place. */
@Component
class LargestReusers {

    /** Of one authority all that it may ask for at a time: 1.8 s where there are many reuses. */
    private static final int MOST_IN_COUNTRY = 50;

    /** Reusers in the whole country. */
    private static final int RARE = 2_000;

    /** A key is the slug and the codes of the places. */
    private static final String OF_PLACES = """
            UNWIND $keys AS key
            WITH key, split(key, ' ') AS parts
            WITH key, COLLECT {
              UNWIND parts[1..] AS code
              MATCH ()-[near:REUSED_IN {place: code, slug: parts[0]}]->()
              RETURN near.largestReusers
            } AS lists
            RETURN key, {codes: CASE size(lists) WHEN 0 THEN [] WHEN 1 THEN lists[0] ELSE COLLECT {
              UNWIND lists AS list
              UNWIND list AS code
              WITH DISTINCT code
              MATCH (authority:Authority {code: code})
              RETURN code ORDER BY coalesce(authority.population, 0) DESC, code LIMIT %d
            } END} AS row
            """.formatted(ReusedIn.MOST_KEPT);

    /**
     * A key is the slug, kind and bounds of the size, and the codes of the places where there are any. In the whole country
     * the index gives the largest first: enough are soon found, but of something rare, whose reusers are all looked at. The
     * size is held in variables there: where it is a condition, the database looks at all of that size for each.
     */
    private static final String OF_SIZE = """
            UNWIND $keys AS key
            WITH key, split(key, ' ') AS parts
            WITH key, parts[1..4] AS size, parts[4..] AS places, parts[0] AS slug
            MATCH (block:BuildingBlock {slug: slug})
            CALL (block, size, places) {
              WITH block, size, places WHERE block.reuserCount < %2$d
              MATCH (block)<-[reuse:REUSES]-(authority:Authority)
              WHERE reuse.status IN ['LIVE', 'DEPLOYING']
              WITH authority, places, size[0] AS kind, toInteger(size[1]) AS least, toInteger(size[2]) AS most
              WHERE authority.kind = kind AND least <= authority.population < most AND (size(places) = 0
                OR EXISTS { (authority)-[:LOCATED_IN*0..3]->(place:Authority) WHERE place.code IN places })
              RETURN authority.code AS code ORDER BY authority.population DESC, authority.code LIMIT %3$d
              UNION ALL
              WITH block, size, places WHERE block.reuserCount >= %2$d AND size(places) = 0
              MATCH (authority:Authority) USING INDEX authority:Authority(kind, population)
              WHERE %1$s
                AND EXISTS { (authority)-[reuse:REUSES]->(block) WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
              RETURN authority.code AS code ORDER BY authority.kind DESC, authority.population DESC, authority.code LIMIT %3$d
              UNION ALL
              WITH block, size, places WHERE block.reuserCount >= %2$d
              UNWIND places AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..3]-(authority:Authority)
              WHERE %1$s
                AND EXISTS { (authority)-[reuse:REUSES]->(block) WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
              WITH DISTINCT authority
              RETURN authority.code AS code ORDER BY authority.population DESC, authority.code LIMIT %3$d
            }
            RETURN key, {codes: collect(code)} AS row
            """.formatted(Rings.IS_OF_SIZE, RARE, ReusedIn.MOST_KEPT);

    private final ByKey<Codes> ofPlaces;
    private final ByKey<Codes> ofSize;

    LargestReusers(Pages pages) {
        this.ofPlaces = pages.byKey("LargestReusers.ofPlaces", OF_PLACES, Codes.class);
        this.ofSize = pages.byKey("LargestReusers.ofSize", OF_SIZE, Codes.class);
    }

    /** In a ring that is the one asked for or nearer; of the asker's size when that is what the one asked for is. */
    CompletableFuture<List<Near>> of(ReusedNearby near, NearbyRing ring, DataFetchingEnvironment field) {
        if (near.asker().key(ring) == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        var key = new ArrayList<String>(List.of(near.slug()));
        var isOfSize = near.ring() == NearbyRing.COUNTRY_SAME_SIZE;
        if (isOfSize) {
            key.add(String.valueOf(near.asker().sameSize()));
        }
        key.addAll(near.asker().places(ring));
        return (isOfSize ? ofSize : ofPlaces)
                .of(String.join(" ", key), field)
                .thenApply(found -> found == null ? List.of() : found.in(ring));
    }

    /** Refuses a size that is asked for by name too often: its reusers are looked for in each ring of the asker. */
    static void requireFew(ReusedNearby near, DataFetchingEnvironment field) {
        if (near.ring() == NearbyRing.COUNTRY_SAME_SIZE) {
            var key = near.asker().around().code() + " " + near.slug();
            BadRequest.unlessFew(MOST_IN_COUNTRY, "`reusers` within COUNTRY_SAME_SIZE", key, field);
        }
    }

    private record Codes(List<String> codes) {

        List<Near> in(NearbyRing ring) {
            return codes.stream().map(code -> new Near(ring, code)).toList();
        }
    }
}
