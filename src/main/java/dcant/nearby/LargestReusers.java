package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import dcant.reuse.ReusedIn;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds who reuses a building block in a ring, those with most inhabitants first, as many as are kept of a place. */
final class LargestReusers {

    /** Of one authority all that it may ask for at a time: 1.8 s where there are many reuses. */
    private static final int MOST_IN_COUNTRY = 50;

    /** Reusers in the whole country. */
    private static final int RARE = 2_000;

    private static final Row<String> CODE = Row.of(String.class, "code");

    /** A key is the slug and the codes of the places. */
    private static final Edge<List<String>> OF_PLACES = Edge.list("""
            WITH key, split(key, ' ') AS parts
            WITH key, COLLECT {
              UNWIND parts[1..] AS code
              MATCH ()-[near:REUSED_IN {place: code, slug: parts[0]}]->()
              RETURN near.largestReusers
            } AS lists
            WITH key, CASE size(lists) WHEN 0 THEN [] WHEN 1 THEN lists[0] ELSE COLLECT {
              UNWIND lists AS list
              UNWIND list AS code
              WITH DISTINCT code
              MATCH (authority:Authority {code: code})
              RETURN code ORDER BY coalesce(authority.population, 0) DESC, code LIMIT %d
            } END AS codes
            UNWIND codes AS code
            """.formatted(ReusedIn.MOST_KEPT), CODE);

    /**
     * A key is the slug, kind and bounds of the size, and the codes of the places where there are any. In the whole country
     * the index gives the largest first: enough are soon found, but of something rare, whose reusers are all looked at. The
     * size is held in variables there: where it is a condition, the database looks at all of that size for each.
     */
    private static final Edge<List<String>> OF_SIZE =
            Edge.list("""
            WITH key, split(key, ' ') AS parts
            WITH key, parts[1..4] AS size, parts[4..] AS places, parts[0] AS slug
            MATCH (block:BuildingBlock {slug: slug})
            CALL (block, size, places) {
              WITH block, size, places WHERE block.reuserCount < %2$d
              MATCH (block)<-[reuse:REUSES]-(authority:Authority)
              WHERE %4$s
              WITH authority, places, size[0] AS kind, toInteger(size[1]) AS least, toInteger(size[2]) AS most
              WHERE authority.kind = kind AND least <= authority.population < most AND (size(places) = 0
                OR EXISTS { (authority)-[:LOCATED_IN*0..3]->(place:Authority) WHERE place.code IN places })
              RETURN authority.code AS code ORDER BY authority.population DESC, authority.code LIMIT %3$d
              UNION ALL
              WITH block, size, places WHERE block.reuserCount >= %2$d AND size(places) = 0
              MATCH (authority:Authority) USING INDEX authority:Authority(kind, population)
              WHERE %1$s AND EXISTS { (authority)-[reuse:REUSES]->(block) WHERE %4$s }
              RETURN authority.code AS code ORDER BY authority.kind DESC, authority.population DESC, authority.code LIMIT %3$d
              UNION ALL
              WITH block, size, places WHERE block.reuserCount >= %2$d
              UNWIND places AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..3]-(authority:Authority)
              WHERE %1$s AND EXISTS { (authority)-[reuse:REUSES]->(block) WHERE %4$s }
              WITH DISTINCT authority
              RETURN authority.code AS code ORDER BY authority.population DESC, authority.code LIMIT %3$d
            }
            """.formatted(SizeBand.IS_OF_SIZE, RARE, ReusedIn.MOST_KEPT, ReuseStatus.COUNTS), CODE);

    private LargestReusers() {}

    /**
     * Of a building block in a ring of places, or of those of the asker's size in the whole country.
     *
     * @param isOfSize whether those in the places have to be of the asker's size too
     */
    static CompletableFuture<List<NearbyReusers.ReuserInRing>> of(
            Neighbourhood asker, String slug, NearbyRing ring, boolean isOfSize, DataFetchingEnvironment field) {
        if (!asker.isIn(ring)) {
            return CompletableFuture.completedFuture(List.of());
        }
        var key = new ArrayList<String>(List.of(slug));
        var isCountry = ring == NearbyRing.COUNTRY_SAME_SIZE;
        if (isOfSize || isCountry) {
            key.addAll(asker.sameSize());
        }
        if (!isCountry) {
            key.addAll(asker.places(ring));
        }
        return (isOfSize || isCountry ? OF_SIZE : OF_PLACES)
                .of(String.join(" ", key), field)
                .thenApply(codes -> codes.stream()
                        .map(code -> new NearbyReusers.ReuserInRing(ring, code))
                        .toList());
    }

    /** Refuses a size that is asked for by name too often: its reusers are looked for in each ring of the asker. */
    static void requireFew(Neighbourhood asker, String slug, DataFetchingEnvironment field) {
        var key = asker.around().code() + " " + slug;
        BadRequest.unlessFew(MOST_IN_COUNTRY, "`reusers` within COUNTRY_SAME_SIZE", key, field);
    }
}
