package dcant.offer;

import dcant.api.Edge;
import dcant.authority.Surroundings;
import dcant.reuse.OfBoth;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Finds what reaches an authority: offers to the members of a body, to its territories, or to every authority that the
 * building block is for. They are read by place and by kind of authority, which many askers have in common.
 */
public final class ReachingOffers {

    /** More than there will be. */
    private static final int ALL = 1_000_000;

    private static final int FIRST_READ = 16;
    private static final int GROWTH = 8;

    /** Of a body to its members, or that name a territory: what reaches by the code of one place. */
    static final Edge<List<ReachingOffer>> BY_PLACE = Edge.list("""
            CALL (key) {
              MATCH (provider:Authority {code: key})-[offer:OFFERS {scope: 'MEMBERS'}]->()
              RETURN provider, offer
              UNION ALL
              MATCH (provider:Authority)-[offer:OFFERS {scope: 'TERRITORY'}]->()
              WHERE key IN offer.territories
              RETURN provider, offer
            }
            """, ReachingOffer.ROW);

    /** By kind of authority; in the order of an index: a few cost no more where there are many. */
    private static final String NATIONAL = """
            CALL (key) {
              MATCH (provider:Authority)-[offer:OFFERS]->(block:BuildingBlock)
              USING INDEX offer:OFFERS(scope, slug, id)
              WHERE offer.scope = 'NATIONAL' AND offer.slug IS NOT NULL AND offer.id IS NOT NULL
                AND key IN block.audience AND block.lifecycle <> 'RETIRED'
              RETURN provider, offer ORDER BY offer.scope, offer.slug, offer.id LIMIT $most
            }
            """;

    private static final Edge<List<Offer>> FIRST_NATIONAL = Edge.list(NATIONAL, Offer.ROW);
    private static final Edge<List<ReachingOffer>> ALL_NATIONAL = Edge.list(NATIONAL, ReachingOffer.ROW);
    private static final Edge<List<ReachingOffer>> NATIONAL_OF = Edge.list(
            "MATCH (:BuildingBlock {slug: key})<-[offer:OFFERS {scope: 'NATIONAL'}]-(provider:Authority)",
            ReachingOffer.ROW);

    private ReachingOffers() {}

    /** Those to the members of its bodies and intercommunality, then those that name a place of it; by slug. */
    public static CompletableFuture<List<ReachingOffer>> narrow(Surroundings around, DataFetchingEnvironment field) {
        return BY_PLACE.ofAll(around.all(), field)
                .thenApply(read -> reaching(around, read.stream().flatMap(List::stream)));
    }

    /** Those of others that reach it, of what its places and bodies have. */
    static List<ReachingOffer> reaching(Surroundings around, Stream<ReachingOffer> read) {
        var bodies = around.memberOf().stream().map(Surroundings.Place::code).toList();
        return fromOthers(read, around)
                .filter(offer -> offer.scope() == Offer.Scope.TERRITORY || bodies.contains(offer.authorityCode()))
                .distinct()
                .sorted(ReachingOffer.NARROWEST)
                .toList();
    }

    /** The offers themselves. */
    public static CompletableFuture<List<Offer>> of(List<ReachingOffer> reaching, DataFetchingEnvironment field) {
        return Offer.BY_KEY
                .ofAll(reaching.stream().map(ReachingOffer::key).toList(), field)
                .thenApply(found -> found.stream().map(Objects::requireNonNull).toList());
    }

    /** The first ones to the whole country that reach it, by slug. */
    static CompletableFuture<List<Offer>> national(Surroundings around, int first, DataFetchingEnvironment field) {
        return national(around, first, FIRST_READ, field);
    }

    /** Its own are left out: more are read when too few remain. */
    private static CompletableFuture<List<Offer>> national(
            Surroundings around, int first, int most, DataFetchingEnvironment field) {
        return FIRST_NATIONAL
                .of(around.kind().name(), Map.of("most", most), field)
                .thenCompose(read -> {
                    var others = fromOthers(read.stream(), around).limit(first).toList();
                    return others.size() == first || read.size() < most
                            ? CompletableFuture.completedFuture(others)
                            : national(around, first, most * GROWTH, field);
                });
    }

    /** All to the whole country that reach it. */
    public static CompletableFuture<List<ReachingOffer>> allNational(
            Surroundings around, DataFetchingEnvironment field) {
        return ALL_NATIONAL
                .of(around.kind().name(), Map.of("most", ALL), field)
                .thenApply(read -> fromOthers(read.stream(), around).toList());
    }

    /** Those to the whole country of some building blocks. */
    public static CompletableFuture<List<ReachingOffer>> nationalOf(
            Collection<String> slugs, Surroundings around, DataFetchingEnvironment field) {
        return NATIONAL_OF
                .ofAll(slugs, field)
                .thenApply(read ->
                        fromOthers(read.stream().flatMap(List::stream), around).toList());
    }

    private static <O extends OfBoth> Stream<O> fromOthers(Stream<O> offers, Surroundings around) {
        return offers.filter(offer -> !offer.authorityCode().equals(around.actor()));
    }
}
