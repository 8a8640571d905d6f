package dcant.access;

import dcant.api.Scalars;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who sends a request, as a verified token says. It gives no right: rights come from the hub's own grants.
 *
 * @param siret of the establishment that the issuer names, null when the token has none of the right form
 * @param expiresAt end of the token, and of what was opened with it
 */
public record Caller(
        String issuer,
        String subject,
        @Nullable String name,
        @Nullable String siret,
        Set<String> scopes,
        Instant expiresAt) {

    private static final int LONGEST_NAME = 200;

    static Caller of(Jwt token) {
        return new Caller(
                String.valueOf(token.getClaims().get("iss")),
                String.valueOf(token.getSubject()),
                name(token),
                siret(token),
                scopes(token.getClaims().get("scope")),
                Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH));
    }

    /** The caller of the HTTP request that this thread answers, null when it is anonymous. */
    public static @Nullable Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? of(signedIn.getToken())
                : null;
    }

    /**
     * The caller of a field, where an account is needed.
     *
     * @throws AccessRefused when it is anonymous
     */
    public static Caller in(DataFetchingEnvironment field) {
        Caller caller = field.getGraphQlContext().get(Caller.class);
        if (caller == null) {
            throw AccessRefused.notSignedIn();
        }
        return caller;
    }

    /** Whether it is a tool that writes for those who mandated it. */
    public boolean isPartner() {
        return scopes.contains("reuse:write");
    }

    private static @Nullable String name(Jwt token) {
        return token.getClaims().get("name") instanceof String name && !name.isBlank()
                ? name.substring(0, Math.min(name.length(), LONGEST_NAME))
                : null;
    }

    private static @Nullable String siret(Jwt token) {
        return token.getClaims().get("siret") instanceof String siret && Scalars.SIRET.fits(siret) ? siret : null;
    }

    /** One space apart, as OAuth has them; a look-alike with another blank is no scope. */
    private static Set<String> scopes(@Nullable Object claim) {
        if (claim instanceof String text) {
            return new HashSet<>(List.of(text.split(" ")));
        }
        return claim instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
