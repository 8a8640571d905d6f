package dcant.access;

import org.springframework.security.oauth2.jwt.BadJwtException;

/** A token cannot be checked, because the issuer does not show its keys. The caller is refused; the hub is not at fault. */
final class KeysUnavailable extends BadJwtException {

    KeysUnavailable(Throwable cause) {
        super("The keys of the issuer cannot be read", cause);
    }
}
