package dcant.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Reads the token of a request, if it has one. Everything stays open to everyone: what a caller may do is decided field by
 * field, where the data is known.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** For answers; a page says itself what it needs. */
    private static final String NOTHING_MAY_RUN = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain api(
            HttpSecurity http, TokenRefused refused, JwtDecoder decoder, AccessProperties access, PublicUrl url) {
        return bare(http)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_MAY_RUN)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refused)
                        .jwt(token -> token.decoder(decoder).jwtAuthenticationConverter(scopes()))
                        .protectedResourceMetadata(metadata ->
                                metadata.protectedResourceMetadataCustomizer(resource -> resource.resource(url.at(""))
                                        .authorizationServer(issuer(access, url))
                                        .tlsClientCertificateBoundAccessTokens(false))))
                .build();
    }

    /** A token is sent with every request: there is no session to keep, to fix or to forge. */
    private static HttpSecurity bare(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** `scope` alone makes a scope; other claims that look like it do not. */
    private static JwtAuthenticationConverter scopes() {
        var scopes = new JwtGrantedAuthoritiesConverter();
        scopes.setAuthoritiesClaimName("scope");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(scopes);
        return converter;
    }

    @Bean
    JwtDecoder tokens(JWKSource<SecurityContext> keys, AccessProperties access, PublicUrl url) {
        return new TokenDecoder(keys, new TokenRules(issuer(access, url), access.audience(), InstantSource.system()));
    }

    private static String issuer(AccessProperties access, PublicUrl url) {
        return Objects.requireNonNullElse(access.issuer(), url.at(""));
    }

    @Bean
    @ConditionalOnProperty("hub.access.issuer")
    JWKSource<SecurityContext> keysOfTheIssuer(AccessProperties access) {
        return IssuerKeys.cached(Objects.requireNonNull(access.issuer()), InstantSource.system());
    }

    /** Tomcat refuses what is no header; a header with an accent is none of our business. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }
}
