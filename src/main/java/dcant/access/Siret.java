package dcant.access;

import dcant.api.BadRequest;
import dcant.api.Scalars;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The claim by which an issuer names an agent's establishment. */
final class Siret {

    private Siret() {}

    /** Null unless it is one text of fourteen digits that check. */
    static @Nullable String in(Jwt token) {
        try {
            if (token.getClaims().get("siret") instanceof String siret) {
                Scalars.SIRET.check(siret);
                return siret;
            }
            return null;
        } catch (BadRequest notOfTheForm) {
            return null;
        }
    }
}
