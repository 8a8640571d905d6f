package dcant.offer;

import dcant.graph.Row;
import dcant.reuse.OfBoth;
import java.util.Comparator;

/**
 * An offer that reaches somebody.
 *
 * @param key of the offer
 * @param offerer short name of who offers
 */
public record ReachingOffer(String key, Offer.Scope scope, String offerer) implements OfBoth {

    /** The row of an {@code offer} from {@code provider}. */
    static final Row<ReachingOffer> ROW = Row.of(
            ReachingOffer.class,
            "{key: offer.id, scope: offer.scope, offerer: coalesce(provider.acronym, provider.name)}");

    /** To members, to a territory, to the whole country; then by slug, then by who offers. */
    public static final Comparator<ReachingOffer> NARROWEST = Comparator.comparing(ReachingOffer::scope)
            .thenComparing(ReachingOffer::slug)
            .thenComparing(ReachingOffer::key);
}
