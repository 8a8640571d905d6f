package dcant.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Believes a token that is signed by a key of the issuer, never by one that the token itself brings, and that follows the rules. */
final class TokenDecoder implements JwtDecoder {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());

    private final NimbusJwtDecoder decoder;
    private final TokenRules rules;

    /** Checking a signature takes longer than most of what is asked: a token that comes again is known for a minute. */
    private final Cache<String, Jwt> believed = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    TokenDecoder(JWKSource<SecurityContext> keys, TokenRules rules) {
        this.rules = rules;
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // The rules look at the claims, once they are read.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules);
        decoder.setClaimSetConverter(TokenDecoder::claims);
    }

    /** The library invents the time of issue of a token that has none. */
    private static Map<String, Object> claims(Map<String, Object> written) {
        var claims = new HashMap<>(CLAIMS.convert(written));
        claims.keySet().retainAll(written.keySet());
        return claims;
    }

    @Override
    public Jwt decode(String token) {
        var known = believed.getIfPresent(token);
        if (known != null && !rules.validate(known).hasErrors()) {
            return known;
        }
        try {
            var decoded = decoder.decode(token);
            believed.put(token, decoded);
            return decoded;
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException unavailable) {
            throw new KeysUnavailable(unavailable);
        }
    }
}
