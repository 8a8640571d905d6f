package dcant.access;

import dcant.http.PublicUrl;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Reads the token of a request, if it has one. Everything stays open to everyone: what a caller may do is decided field by
 * field, where the data is known.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** For answers; a page says itself what it needs. */
    private static final HeaderWriter FOR_ANSWERS = new StaticHeadersWriter(List.of(
            new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Header("X-Frame-Options", "DENY"),
            new Header("X-Content-Type-Options", "nosniff")));

    /** For whoever shows something, and whoever asks where to get it. */
    @Bean
    @Order(1)
    SecurityFilterChain bearers(
            HttpSecurity http, TokenRefused refused, JwtDecoder tokens, AccessProperties access, PublicUrl url) {
        return withoutSessions(http)
                .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        || request.getRequestURI().startsWith("/.well-known/"))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(FOR_ANSWERS))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refused)
                        .jwt(token -> token.decoder(tokens).jwtAuthenticationConverter(scopes()))
                        .protectedResourceMetadata(
                                metadata -> metadata.protectedResourceMetadataCustomizer(hub -> hub.resource(url.at(""))
                                        .authorizationServer(access.issuerOr(url))
                                        .tlsClientCertificateBoundAccessTokens(false))))
                .build();
    }

    /** A token is sent with every request: there is no session to keep, to fix or to forge. */
    private static HttpSecurity withoutSessions(HttpSecurity http) {
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

    /** Most requests, and thousands a second: nothing is looked for that they do not have. */
    @Bean
    @Order(2)
    SecurityFilterChain everyone() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new HeaderWriterFilter(List.of(FOR_ANSWERS)));
    }

    /** Nobody reads the measures of every filter, and they cost more than the filters. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tomcat refuses what is no header; one with an accent is none of our business. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }
}
