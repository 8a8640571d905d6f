package dcant.access;

import dcant.http.PublicUrl;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who can be played in a demonstration. The password of each is its name. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoMode.class)
class DemoIdentities {

    static final String CONTRIBUTOR = "contributor";
    static final String SIRET_OF_RENNES = "21350238800019";

    private static final String COORDINATOR = "coordinator";
    private static final String PARTNER = "partner";
    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    /** What everybody knows needs no strong hash, which would only cost time. */
    @Bean
    PasswordEncoder demoPasswords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService demoPeople(PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(Stream.of(COORDINATOR, CONTRIBUTOR)
                .<UserDetails>map(name ->
                        User.withUsername(name).password(passwords.encode(name)).build())
                .toList());
    }

    @Bean
    RegisteredClientRepository demoClients(PasswordEncoder passwords, PublicUrl url) {
        return new InMemoryRegisteredClientRepository(
                tool(COORDINATOR, passwords).build(),
                tool(CONTRIBUTOR, passwords).build(),
                tool(PARTNER, passwords).scope("reuse:write").build(),
                page(url));
    }

    private static RegisteredClient.Builder tool(String name, PasswordEncoder passwords) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(passwords.encode(name))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(ONE_HOUR);
    }

    /** For applications that people sign in to: pages of the hub, and programs on this machine, on any port. */
    private static RegisteredClient page(PublicUrl url) {
        return RegisteredClient.withId("demo-page")
                .clientId("demo-page")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(url.at("/graphiql"))
                .redirectUri("http://127.0.0.1/callback")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(ONE_HOUR)
                .build();
    }

    @Bean
    OAuth2AuthorizationService demoAuthorizations() {
        return new RecentAuthorizations();
    }
}
