package dcant.contact;

import dcant.journal.InputCheck;
import dcant.journal.UserErrorCode;
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

    /** The contact point when its fields are right; what is wrong is told to the check. */
    public ContactPoint checked(InputCheck check, String field) {
        var name = check.required(field + ".function", function, LONGEST_FUNCTION);
        check.that(
                email == null || EmailValidator.getInstance().isValid(email),
                UserErrorCode.INVALID_EMAIL,
                field + ".email");
        check.that(phone == null || phone.matches(PHONE), UserErrorCode.INVALID_PHONE, field + ".phone");
        check.that(email != null || phone != null || url != null, UserErrorCode.CONTACT_EMPTY, field);
        return new ContactPoint(name, email, phone, url);
    }
}
