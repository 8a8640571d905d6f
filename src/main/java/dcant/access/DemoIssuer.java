package dcant.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dcant.graph.StartRefused;
import dcant.http.PublicUrl;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Issues tokens to a few identities that everybody knows, so that a hub can be tried whole. Its keys end with the process. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoMode.class)
class DemoIssuer {

    private static final Logger LOG = LoggerFactory.getLogger(DemoIssuer.class);

    /** The page may send its form here and follow to the application that asked, which is on this machine. */
    private static final String OWN_FORM_ONLY = "default-src 'none'; style-src 'self'; frame-ancestors 'none';"
            + " form-action 'self' http://localhost:* http://127.0.0.1:*";

    DemoIssuer(AccessProperties access, ServerProperties server) {
        refuseOnNetwork(access, server);
        LOG.info("Demonstration: everybody knows the passwords of coordinator, contributor and partner");
    }

    private static void refuseOnNetwork(AccessProperties access, ServerProperties server) {
        var address = server.getAddress();
        var isLocal = address != null && address.isLoopbackAddress();
        if (!isLocal && !access.demoOnNetwork()) {
            throw new StartRefused(
                    "server.address=%s opens the hub to other machines, while everybody knows the passwords of its demonstration."
                            .formatted(address == null ? "" : address.getHostAddress()),
                    "Name an issuer of your own with hub.access.issuer (docs/access.md), keep to server.address=127.0.0.1,"
                            + " or accept the risk with hub.access.demo-on-network=true.");
        }
    }

    @Bean
    @Order(0)
    SecurityFilterChain demo(HttpSecurity http, TokenRefused refused) {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.securityMatcher("/oauth2/**", "/.well-known/oauth-authorization-server/**", LoginPage.PATH)
                .oauth2AuthorizationServer(server ->
                        server.tokenEndpoint(tokens -> tokens.accessTokenRequestConverter(new DefaultScopes())))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/oauth2/authorize")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage(LoginPage.PATH).defaultSuccessUrl("/graphiql"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LoginPage.PATH), page)
                        .defaultAuthenticationEntryPointFor(refused, request -> true))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FORM_ONLY)))
                .logout(Customizer.withDefaults())
                .build();
    }

    @Bean
    AuthorizationServerSettings demoSettings(PublicUrl url) {
        return AuthorizationServerSettings.builder().issuer(url.at("")).build();
    }

    /** On this curve a key is made in no time. */
    @Bean
    JWKSource<SecurityContext> demoKeys() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims(AccessProperties access) {
        return token -> {
            token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            token.getClaims().audience(List.of(access.audience()));
            if (!token.getAuthorizedScopes().isEmpty()) {
                token.getClaims().claim("scope", String.join(" ", token.getAuthorizedScopes()));
            }
            if (token.getPrincipal() instanceof Authentication who
                    && who.getName().equals(DemoIdentities.CONTRIBUTOR)) {
                token.getClaims().claim("siret", DemoIdentities.SIRET_OF_RENNES);
            }
        };
    }
}
