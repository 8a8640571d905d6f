package dcant.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Why a token is refused. Each has its sentence in the messages. */
enum TokenFault {
    /** Not a token, or not signed by the issuer. */
    UNREADABLE,
    EXPIRED,
    NOT_YET,
    TOO_LONG,
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    NOBODY,
    /** The keys of the issuer cannot be read now. */
    NO_KEYS;

    OAuth2TokenValidatorResult refusal() {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", name(), null));
    }

    String key() {
        return "token." + name();
    }

    static TokenFault of(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> UNREADABLE;
            case KeysUnavailable ignored -> NO_KEYS;
            case JwtValidationException invalid ->
                valueOf(String.valueOf(invalid.getErrors().iterator().next().getDescription()));
            default -> of(failure.getCause());
        };
    }
}
