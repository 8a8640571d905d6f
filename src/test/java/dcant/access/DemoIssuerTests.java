package dcant.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.Tokens;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identities that everybody may play in a hub without an issuer. */
@HubTest
class DemoIssuerTests {

    private static final String CLIENT_CREDENTIALS = "grant_type=client_credentials";

    private final HttpHub hub;

    DemoIssuerTests(HttpHub hub) {
        this.hub = hub;
    }

    private static JWTClaimsSet claims(Reply answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return SignedJWT.parse(answer.json().path("access_token").asString())
                    .getJWTClaimsSet();
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "contributor", "partner"})
    void givesATokenForAnHourToWhoeverKnowsTheName(String identity) {
        var claims = claims(Tokens.ask(hub, identity, identity, CLIENT_CREDENTIALS));

        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
        assertThat(claims.getAudience()).isEqualTo(List.of("dcant-hub"));
        assertThat(claims.getSubject()).isEqualTo(identity);
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(3_600_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "contributor", "partner"})
    void believesItsOwnTokens(String identity) {
        assertThat(hub.as(identity)
                        .ask("{ hub { version } }")
                        .data("/hub/version")
                        .asString())
                .isNotEmpty();
    }
}
