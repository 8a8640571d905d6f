package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ByKey;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.reuse.Reuse;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Finds who in a ring reuses a building block, nearest first, then those with most inhabitants, then by code. The members of
 * what the asker is a member of are looked through; of larger places the codes of the largest reusers are kept.
 */
@Component
class NearbyReusers {

    /** Those of the asker's size are looked for in its département, in its région and in the country: each 30 ms where there are many reuses. */
    private static final int MOST_IN_COUNTRY = 50;

    /** Reusers in the whole country. */
    private static final int RARE = 2_000;

    private static final List<String> RINGS =
            Arrays.stream(NearbyRing.values()).map(Enum::name).toList();

    /** A key is the code of the asker and the slug: neighbours of the two nearest rings that are in the ring too. */
    private static final String CLOSE_BY = """
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
            WITH key, collect({ring: $rings[nearness], code: authority.code})[..21] AS nearest
            UNWIND nearest AS row
            RETURN key, row
            """.formatted(
                            Rings.PLACES,
                            Rings.of(NearbyRing.MEMBERSHIP),
                            Rings.of(NearbyRing.INTERCOMMUNALITY),
                            Rings.holds(NearbyRing.DEPARTMENT),
                            Rings.holds(NearbyRing.REGION),
                            Rings.holds(NearbyRing.COUNTRY_SAME_SIZE));

    /** A key is the slug and the codes of the places. */
    private static final String KEPT = """
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
              RETURN code ORDER BY coalesce(authority.population, 0) DESC, code LIMIT 21
            } END} AS row
            """;

    /** The same with the reuses, in one statement, for the usual case: one place, and nobody to be left out. */
    private static final String OF_PLACE = """
            UNWIND $keys AS key
            WITH key, split(key, ' ') AS parts
            MATCH ()-[near:REUSED_IN {place: parts[1], slug: parts[0]}]->()
            WITH key, parts[0] AS slug, near.largestReusers[..$first] AS codes
            UNWIND range(0, size(codes) - 1) AS number
            WITH key, number, codes[number] + '/' + slug AS id
            MATCH ()-[reuse:REUSES {id: id}]->()
            WITH key, number, reuse ORDER BY number
            RETURN key, {ring: $ring, reuse: %s} AS row
            """.formatted(Reuse.ROW);

    /**
     * A key is the slug, kind and bounds of the size, and the codes of the places where there are any. In the whole country
     * the index gives the largest first: enough are soon found, but of something rare, whose reusers are all looked at. The
     * size is held in variables there: where it is a condition, the database looks at all of that size for each.
     */
    private static final String SAME_SIZE = """
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
              RETURN authority.code AS code ORDER BY authority.population DESC, authority.code LIMIT 21
              UNION ALL
              WITH block, size, places WHERE block.reuserCount >= %2$d AND size(places) = 0
              MATCH (authority:Authority) USING INDEX authority:Authority(kind, population)
              WHERE %1$s
                AND EXISTS { (authority)-[reuse:REUSES]->(block) WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
              RETURN authority.code AS code ORDER BY authority.kind DESC, authority.population DESC, authority.code LIMIT 21
              UNION ALL
              WITH block, size, places WHERE block.reuserCount >= %2$d
              UNWIND places AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..3]-(authority:Authority)
              WHERE %1$s
                AND EXISTS { (authority)-[reuse:REUSES]->(block) WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
              WITH DISTINCT authority
              RETURN authority.code AS code ORDER BY authority.population DESC, authority.code LIMIT 21
            }
            RETURN key, {codes: collect(code)} AS row
            """.formatted(Rings.IS_OF_SIZE, RARE);

    private static final String REUSES = """
            UNWIND $keys AS key
            MATCH ()-[reuse:REUSES {id: key}]->()
            RETURN key,
            """ + Reuse.ROW + " AS row";

    private final ListEdge<NearbyReuser> ofPlace;
    private final ListEdge<Near> closeBy;
    private final ByKey<Codes> kept;
    private final ByKey<Codes> sameSize;
    private final ByKey<Reuse> reuses;

    NearbyReusers(Pages pages) {
        this.ofPlace = pages.list("NearbyReusers.ofPlace", OF_PLACE, NearbyReuser.class);
        this.closeBy = pages.list("NearbyReusers.closeBy", CLOSE_BY, Near.class);
        this.kept = pages.byKey("NearbyReusers.kept", KEPT, Codes.class);
        this.sameSize = pages.byKey("NearbyReusers.sameSize", SAME_SIZE, Codes.class);
        this.reuses = pages.byKey("NearbyReusers.reuses", REUSES, Reuse.class);
    }

    /** The first ones. */
    CompletableFuture<List<NearbyReuser>> of(ReusedNearby near, int first, DataFetchingEnvironment field) {
        var places = near.asker().places(near.ring());
        return near.isNearest() && places.size() == 1 && near.asker().around().legalBody() == null
                ? ofPlace.of(near.slug() + " " + places.getFirst(), Map.of("ring", near.ring(), "first", first), field)
                : all(parts(near, field)).thenCompose(found -> nearest(near, found, first, field));
    }

    private CompletableFuture<List<NearbyReuser>> nearest(
            ReusedNearby near, List<Near> found, int first, DataFetchingEnvironment field) {
        var rings = new LinkedHashMap<String, NearbyRing>();
        found.stream()
                .filter(each -> !each.code().equals(near.asker().around().code()))
                .forEach(each -> rings.putIfAbsent(each.code() + "/" + near.slug(), each.ring()));
        return reuses.ofAll(rings.keySet().stream().limit(first).toList(), field)
                .thenApply(read -> read.stream()
                        .map(reuse -> new NearbyReuser(Objects.requireNonNull(rings.get(reuse.key())), reuse))
                        .toList());
    }

    /** Ring by ring; of the ring asked for alone where nobody in a nearer one reuses it. */
    private List<CompletableFuture<List<Near>>> parts(ReusedNearby near, DataFetchingEnvironment field) {
        if (near.isNearest()) {
            return List.of(largest(near, near.ring(), field));
        }
        if (near.ring() == NearbyRing.COUNTRY_SAME_SIZE) {
            var key = near.asker().around().code() + " " + near.slug();
            BadRequest.unlessFew(MOST_IN_COUNTRY, "`reusers` within COUNTRY_SAME_SIZE", key, field);
        }
        var parts = new ArrayList<CompletableFuture<List<Near>>>();
        if (near.asker().hasNeighbours()) {
            parts.add(closeBy(near, field));
        }
        Arrays.stream(NearbyRing.values())
                .filter(ring -> !ring.isClose() && ring.compareTo(near.ring()) <= 0)
                .forEach(ring -> parts.add(largest(near, ring, field)));
        return parts;
    }

    private CompletableFuture<List<Near>> closeBy(ReusedNearby near, DataFetchingEnvironment field) {
        return closeBy.of(
                near.asker().around().code() + " " + near.slug(), Map.of("ring", near.ring(), "rings", RINGS), field);
    }

    /** The largest in a ring; of the size of the asker when the ring asked for is that of its size. */
    private CompletableFuture<List<Near>> largest(ReusedNearby near, NearbyRing ring, DataFetchingEnvironment field) {
        var places = near.asker().places(ring);
        var isOfSize = near.ring() == NearbyRing.COUNTRY_SAME_SIZE;
        if (places.isEmpty() && ring != NearbyRing.COUNTRY_SAME_SIZE) {
            return CompletableFuture.completedFuture(List.of());
        }
        var key = new ArrayList<String>(List.of(near.slug()));
        if (isOfSize) {
            key.add(String.valueOf(near.asker().sameSize()));
        }
        key.addAll(places);
        return (isOfSize ? sameSize : kept)
                .of(String.join(" ", key), field)
                .thenApply(found -> found == null
                        ? List.of()
                        : found.codes().stream()
                                .map(code -> new Near(ring, code))
                                .toList());
    }

    private static CompletableFuture<List<Near>> all(List<CompletableFuture<List<Near>>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    private record Near(NearbyRing ring, String code) {}

    private record Codes(List<String> codes) {}
}
