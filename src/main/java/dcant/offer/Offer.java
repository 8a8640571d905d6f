package dcant.offer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dcant.api.Edge;
import dcant.api.Node;
import dcant.buildingblock.Terms;
import dcant.contact.ContactPoint;
import dcant.graph.Row;
import dcant.reuse.OfBoth;
import dcant.reuse.Reuse;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority runs a building block for others.
 *
 * @param key code of the authority, slash, slug of the building block
 */
public record Offer(
        @JsonProperty("id") String key,
        int version,
        Scope scope,
        @Nullable LocalDate since,
        Reuse.@Nullable DatePrecision sincePrecision,
        Terms.@Nullable Pricing pricing,
        Terms.@Nullable Formality formality,
        @Nullable String termsNote,
        @Nullable String joinUrl,
        @Nullable String contactFunction,
        @Nullable String contactUrl,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced, OfBoth {

    /** The row of an offer that a statement calls {@code offer}. */
    public static final Row<Offer> ROW = Row.of(Offer.class, "offer {.*}");

    /** Finds offers by key. */
    public static final Edge<@Nullable Offer> BY_KEY = Edge.one("MATCH ()-[offer:OFFERS {id: key}]->()", ROW);

    @Override
    public String nodeKey() {
        return key;
    }

    /** Whom to ask, null when nobody is named. */
    public @Nullable ContactPoint contact() {
        return ContactPoint.of(contactFunction, null, null, contactUrl);
    }

    /** What it costs and what has to be signed, null when no source says either. */
    public @Nullable Terms terms() {
        return Terms.of(pricing, formality, termsNote);
    }

    /** Who may have what is offered. */
    public enum Scope {
        MEMBERS,
        TERRITORY,
        NATIONAL
    }
}
