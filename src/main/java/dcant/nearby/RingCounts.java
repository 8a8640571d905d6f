package dcant.nearby;

import dcant.api.ByKey;
import dcant.api.Pages;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Counts who is in the rings around an authority. A ring is counted once for all who ask and are in it. */
@Component
class RingCounts {

    /** A key names the ring and its places, or the kind and the inhabitants of those of the same size. */
    private static final String COUNTS = """
            UNWIND $keys AS key
            WITH key, split(key, ' ') AS parts
            CALL (parts) {
              WITH parts WHERE parts[0] IN ['MEMBERSHIP', 'INTERCOMMUNALITY']
              UNWIND parts[1..] AS code
              MATCH (:Authority {code: code})<-[:MEMBER_OF*0..1]-(authority:Authority)
              RETURN authority
              UNION
              WITH parts WHERE parts[0] = 'DEPARTMENT'
              UNWIND parts[1..] AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..2]-(authority:Authority)
              RETURN authority
              UNION
              WITH parts WHERE parts[0] = 'REGION'
              UNWIND parts[1..] AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..3]-(authority:Authority)
              RETURN authority
              UNION
              WITH parts WHERE parts[0] = 'COUNTRY_SAME_SIZE'
              MATCH (authority:Authority)
              WHERE authority.kind = parts[1] AND toInteger(parts[2]) <= authority.population < toInteger(parts[3])
              RETURN authority
            }
            RETURN key, {neighbours: count(*), reusers: sum(CASE WHEN
              EXISTS { (authority)-[reuse:REUSES]->() WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
              THEN 1 ELSE 0 END)} AS row
            """;

    private final ByKey<Counted> counts;

    RingCounts(Pages pages) {
        this.counts = pages.byKey("RingCounts", COUNTS, Counted.class);
    }

    /** The rings, nearest first, the asker left out. */
    CompletableFuture<List<RingSummary>> around(Asker asker, DataFetchingEnvironment field) {
        var keys = keys(asker);
        return counts.ofAll(keys.values(), field).thenApply(found -> summaries(asker, keys, found));
    }

    /** Of the rings that the asker is in. */
    private static Map<NearbyRing, String> keys(Asker asker) {
        var keys = new EnumMap<NearbyRing, String>(NearbyRing.class);
        for (var ring : NearbyRing.values()) {
            var key = asker.key(ring);
            if (key != null) {
                keys.put(ring, ring + " " + key);
            }
        }
        return keys;
    }

    private static List<RingSummary> summaries(Asker asker, Map<NearbyRing, String> keys, List<Counted> found) {
        var counted = found.iterator();
        var summaries = new ArrayList<RingSummary>();
        for (var ring : NearbyRing.values()) {
            summaries.add(keys.containsKey(ring) ? counted.next().without(asker, ring) : new RingSummary(ring, 0, 0));
        }
        return summaries;
    }

    /** All in a ring, and those who reuse something. */
    private record Counted(int neighbours, int reusers) {

        RingSummary without(Asker asker, NearbyRing ring) {
            return new RingSummary(ring, neighbours - 1, reusers - (asker.isReuser() ? 1 : 0));
        }
    }
}
