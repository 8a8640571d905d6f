package dcant.contact;

import dcant.api.Node;
import dcant.graph.Row;
import dcant.write.Kind;
import org.jspecify.annotations.Nullable;

/** The contact point of an authority as it is written: in properties of the authority. */
record AuthorityContact(
        String code,
        @Nullable String contactFunction,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String contactUrl)
        implements Node {

    static final Kind<AuthorityContact> KIND = Kind.of(
            Row.of(
                    AuthorityContact.class,
                    "authority {.code, .contactFunction, .contactEmail, .contactPhone, .contactUrl}"),
            "(authority:Authority {code: $key})",
            "");

    static AuthorityContact of(String code, @Nullable ContactPoint contact) {
        return contact == null
                ? new AuthorityContact(code, null, null, null, null)
                : new AuthorityContact(code, contact.function(), contact.email(), contact.phone(), contact.url());
    }

    @Nullable
    ContactPoint contact() {
        return ContactPoint.of(contactFunction, contactEmail, contactPhone, contactUrl);
    }

    @Override
    public String nodeKey() {
        return code;
    }
}
