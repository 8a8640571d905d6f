package dcant.contact;

import dcant.api.Edge;
import dcant.graph.Row;
import org.jspecify.annotations.Nullable;

/** How to reach a function, never a named person. */
public record ContactPoint(
        String function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String url) {

    static final Row<ContactPoint> ROW = Row.of(ContactPoint.class, """
            {
              function: authority.contactFunction, email: authority.contactEmail,
              phone: authority.contactPhone, url: authority.contactUrl
            }""");

    /** Finds that of an authority by its code. */
    public static final Edge<@Nullable ContactPoint> OF_AUTHORITY =
            Edge.one("MATCH (authority:Authority {code: key}) WHERE authority.contactFunction IS NOT NULL", ROW);
}
