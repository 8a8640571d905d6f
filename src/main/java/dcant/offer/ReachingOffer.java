package dcant.offer;

/**
 * An offer that reaches somebody.
 *
 * @param key of the offer
 * @param offerer short name of who offers
 */
public record ReachingOffer(String key, OfferScope scope, String offerer) {

    /** The row of an {@code offer} from {@code provider}. */
    static final String ROW = "{key: offer.id, scope: offer.scope, offerer: coalesce(provider.acronym, provider.name)}";

    /** Who offers. */
    public String authorityCode() {
        return key.substring(0, key.indexOf('/'));
    }

    /** Of the building block. */
    public String slug() {
        return key.substring(key.indexOf('/') + 1);
    }
}
