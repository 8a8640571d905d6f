package dcant.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dcant.http.PublicUrl;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Which tokens are believed. Nothing is asked of the issuer at the start, so that the hub starts without it. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    JwtDecoder tokens(JWKSource<SecurityContext> keys, AccessProperties access, PublicUrl url) {
        return new TokenDecoder(keys, new TokenRules(access.issuerOr(url), access.audience(), InstantSource.system()));
    }

    @Bean
    @ConditionalOnProperty("hub.access.issuer")
    JWKSource<SecurityContext> keysOfTheIssuer(AccessProperties access) {
        return IssuerKeys.cached(Objects.requireNonNull(access.issuer()), InstantSource.system());
    }
}
