package dcant.contact;

import dcant.api.Edge;
import dcant.graph.Row;
import dcant.write.InputCheck;
import dcant.write.RefusalCode;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** How to reach a function, never a named person. */
public record ContactPoint(
        String function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String url) {

    /** Finds that of an authority by its code. */
    public static final Edge<@Nullable ContactPoint> OF_AUTHORITY = Edge.one(
            "MATCH (authority:Authority {code: key}) WHERE authority.contactFunction IS NOT NULL",
            Row.of(ContactPoint.class, """
            {
              function: authority.contactFunction, email: authority.contactEmail,
              phone: authority.contactPhone, url: authority.contactUrl
            }"""));

    private static final int LONGEST_FUNCTION = 200;
    private static final String PHONE = "\\+?[0-9][0-9 .]{2,20}";

    private static final RefusalCode INVALID_EMAIL = new RefusalCode("INVALID_EMAIL");
    private static final RefusalCode INVALID_PHONE = new RefusalCode("INVALID_PHONE");
    private static final RefusalCode CONTACT_EMPTY = new RefusalCode("CONTACT_EMPTY");

    /** Null when no function is named. */
    public static @Nullable ContactPoint of(
            @Nullable String function, @Nullable String email, @Nullable String phone, @Nullable String url) {
        return function == null ? null : new ContactPoint(function, email, phone, url);
    }

    /** The same when its fields are right, as a caller gives them; what is wrong is told to the check. */
    ContactPoint checked(InputCheck check, String field) {
        var name = check.required(field + ".function", function, LONGEST_FUNCTION);
        check.that(email == null || EmailValidator.getInstance().isValid(email), INVALID_EMAIL, field + ".email");
        check.that(phone == null || phone.matches(PHONE), INVALID_PHONE, field + ".phone");
        check.that(email != null || phone != null || url != null, CONTACT_EMPTY, field);
        return new ContactPoint(name, email, phone, url);
    }
}
