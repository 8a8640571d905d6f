package dcant.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token with a right signature must still be: of this issuer, for this hub, of somebody, of now and short-lived.
 *
 * @param clock what time it is
 */
record TokenRules(String issuer, String audience, InstantSource clock) implements OAuth2TokenValidator<Jwt> {

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofSeconds(60);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var fault = fault(token);
        return fault == null ? OAuth2TokenValidatorResult.success() : fault.refusal();
    }

    private @Nullable TokenFault fault(Jwt token) {
        if (!issuer.equals(token.getClaimAsString("iss"))) {
            return TokenFault.OTHER_ISSUER;
        }
        var audiences = token.getAudience();
        if (audiences == null || !audiences.contains(audience)) {
            return TokenFault.OTHER_AUDIENCE;
        }
        var subject = token.getSubject();
        return subject == null || subject.isBlank() ? TokenFault.NOBODY : faultOfTime(token);
    }

    private @Nullable TokenFault faultOfTime(Jwt token) {
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        var now = clock.instant();
        if (issued == null
                || expires == null
                || Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
            return TokenFault.TOO_LONG;
        }
        if (isLater(issued, now) || isLater(token.getNotBefore(), now)) {
            return TokenFault.NOT_YET;
        }
        return expires.isAfter(now.minus(SKEW)) ? null : TokenFault.EXPIRED;
    }

    private static boolean isLater(@Nullable Instant beginning, Instant now) {
        return beginning != null && beginning.isAfter(now.plus(SKEW));
    }
}
