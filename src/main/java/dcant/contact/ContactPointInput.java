package dcant.contact;

import dcant.write.InputCheck;
import dcant.write.RefusalCode;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** A contact point as it is given. */
public record ContactPointInput(
        String function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String url) {

    private static final int LONGEST_FUNCTION = 200;
    private static final String PHONE = "\\+?[0-9][0-9 .]{2,20}";

    private static final RefusalCode INVALID_EMAIL = new RefusalCode("INVALID_EMAIL");
    private static final RefusalCode INVALID_PHONE = new RefusalCode("INVALID_PHONE");
    private static final RefusalCode CONTACT_EMPTY = new RefusalCode("CONTACT_EMPTY");

    /** The contact point when its fields are right; what is wrong is told to the check. */
    public ContactPoint checked(InputCheck check, String field) {
        var name = check.required(field + ".function", function, LONGEST_FUNCTION);
        check.that(email == null || EmailValidator.getInstance().isValid(email), INVALID_EMAIL, field + ".email");
        check.that(phone == null || phone.matches(PHONE), INVALID_PHONE, field + ".phone");
        check.that(email != null || phone != null || url != null, CONTACT_EMPTY, field);
        return new ContactPoint(name, email, phone, url);
    }
}
