package dcant.offer;

import dcant.api.ByKey;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Surroundings;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Finds what reaches an authority: offers to the members of a body, to its territories, or to every authority that the
 * building block is for. They are read by place and by kind of authority, which many askers have in common.
 */
@Component
public class Offers {

    /** More than there will be. */
    private static final int ALL = 1_000_000;

    private static final int FIRST_READ = 16;
    private static final int GROWTH = 8;

    private static final Comparator<ReachingOffer> NARROWEST = Comparator.comparing(ReachingOffer::scope)
            .thenComparing(ReachingOffer::slug)
            .thenComparing(ReachingOffer::key);

    /** Of a body to its members, or that name a territory: what reaches by the code of one place. */
    private static final String BY_PLACE = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (provider:Authority {code: key})-[offer:OFFERS {scope: 'MEMBERS'}]->()
              RETURN provider, offer
              UNION ALL
              MATCH (provider:Authority)-[offer:OFFERS {scope: 'TERRITORY'}]->()
              WHERE key IN offer.territories
              RETURN provider, offer
            }
            RETURN key,
            """ + ReachingOffer.ROW + " AS row";

    private static final String NATIONAL = national(Offer.ROW);
    private static final String ALL_NATIONAL = national(ReachingOffer.ROW);

    private static final String NATIONAL_OF = """
            UNWIND $keys AS key
            MATCH (:BuildingBlock {slug: key})<-[offer:OFFERS {scope: 'NATIONAL'}]-(provider:Authority)
            RETURN key,
            """ + ReachingOffer.ROW + " AS row";

    static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH ()-[offer:OFFERS {id: key}]->()
            RETURN key,
            """ + Offer.ROW + " AS row";

    private final ByKey<Offer> byKey;
    private final ListEdge<ReachingOffer> byPlace;
    private final ListEdge<Offer> national;
    private final ListEdge<ReachingOffer> allNational;
    private final ListEdge<ReachingOffer> nationalOf;

    Offers(Pages pages) {
        this.byKey = pages.byKey("Offer", BY_KEYS, Offer.class);
        this.byPlace = pages.list("Offers.byPlace", BY_PLACE, ReachingOffer.class);
        this.national = pages.list("Offers.national", NATIONAL, Offer.class);
        this.allNational = pages.list("Offers.allNational", ALL_NATIONAL, ReachingOffer.class);
        this.nationalOf = pages.list("Offers.nationalOf", NATIONAL_OF, ReachingOffer.class);
    }

    /** In the order of an index: a few cost no more where there are many. */
    private static String national(String row) {
        return """
                UNWIND $keys AS key
                CALL (key) {
                  MATCH (provider:Authority)-[offer:OFFERS]->(block:BuildingBlock)
                  USING INDEX offer:OFFERS(scope, slug, id)
                  WHERE offer.scope = 'NATIONAL' AND offer.slug IS NOT NULL AND offer.id IS NOT NULL
                    AND key IN block.audience AND block.lifecycle <> 'RETIRED'
                  RETURN provider, offer ORDER BY offer.scope, offer.slug, offer.id LIMIT $most
                }
                RETURN key, %s AS row
                """.formatted(row);
    }

    /** Those to the members of its bodies and intercommunality, then those that name a place of it; by slug. */
    public CompletableFuture<List<ReachingOffer>> narrow(Surroundings around, DataFetchingEnvironment field) {
        var bodies = around.memberOf().stream().map(Surroundings.Place::code).toList();
        return byPlace.ofAll(around.all(), Map.of(), field)
                .thenApply(read -> read.stream()
                        .filter(offer ->
                                offer.scope() == OfferScope.TERRITORY || bodies.contains(offer.authorityCode()))
                        .filter(offer -> !offer.authorityCode().equals(around.actor()))
                        .distinct()
                        .sorted(NARROWEST)
                        .toList());
    }

    /** The offers themselves. */
    CompletableFuture<List<Offer>> of(List<ReachingOffer> reaching, DataFetchingEnvironment field) {
        return byKey.ofAll(reaching.stream().map(ReachingOffer::key).toList(), field);
    }

    /** The first ones to the whole country that reach it, by slug. */
    CompletableFuture<List<Offer>> national(Surroundings around, int first, DataFetchingEnvironment field) {
        return national(around, first, FIRST_READ, field);
    }

    /** Its own are left out: more are read when too few remain. */
    private CompletableFuture<List<Offer>> national(
            Surroundings around, int first, int most, DataFetchingEnvironment field) {
        return national.of(around.kind().name(), Map.of("most", most), field).thenCompose(read -> {
            var others = read.stream()
                    .filter(offer -> !offer.authorityCode().equals(around.actor()))
                    .limit(first)
                    .toList();
            return others.size() == first || read.size() < most
                    ? CompletableFuture.completedFuture(others)
                    : national(around, first, most * GROWTH, field);
        });
    }

    /** All to the whole country that reach it. */
    public CompletableFuture<List<ReachingOffer>> allNational(Surroundings around, DataFetchingEnvironment field) {
        return allNational
                .of(around.kind().name(), Map.of("most", ALL), field)
                .thenApply(read -> fromOthers(read, around));
    }

    /** Those to the whole country of some building blocks. */
    public CompletableFuture<List<ReachingOffer>> nationalOf(
            Collection<String> slugs, Surroundings around, DataFetchingEnvironment field) {
        return nationalOf.ofAll(slugs, Map.of(), field).thenApply(read -> fromOthers(read, around));
    }

    private static List<ReachingOffer> fromOthers(List<ReachingOffer> offers, Surroundings around) {
        return offers.stream()
                .filter(offer -> !offer.authorityCode().equals(around.actor()))
                .toList();
    }
}
