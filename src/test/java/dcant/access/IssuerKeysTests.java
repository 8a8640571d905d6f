package dcant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** An issuer that is away, slow or mad stops nobody whose key is known, and a new key is seen soon. */
class IssuerKeysTests {

    private static final IssuerProcess ISSUER = new IssuerProcess();
    private static final AtomicInteger UNKNOWN = new AtomicInteger();

    private static final int METADATA_AND_KEYS = 2;
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** A whole exchange with the issuer, and a busy machine. */
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final JWKSource<SecurityContext> keys = IssuerKeys.cached(ISSUER.url(), now::get);
    private final TokenDecoder tokens =
            new TokenDecoder(keys, new TokenRules(ISSUER.url(), "dcant-hub", InstantSource.system()));

    @AfterEach
    void stop() throws IOException {
        ((JWKSetBasedJWKSource<SecurityContext>) keys).close();
        ISSUER.recover();
    }

    @AfterAll
    static void stopTheIssuer() {
        ISSUER.close();
    }

    private void later(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    private void believed(String token) {
        assertThat(tokens.decode(token).getSubject()).isEqualTo(IssuerProcess.SUBJECT);
    }

    private void refused(String token, TokenFault fault) {
        var start = Instant.now();
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> tokens.decode(token))
                .satisfies(refusal -> assertThat(TokenFault.of(refusal)).isEqualTo(fault));
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_MOST);
    }

    private String signedBy(String kid) {
        return ISSUER.sign(Map.of("alg", "RS256", "kid", kid), ISSUER.claims());
    }

    private String ofUnknownKey() {
        var name = "unknown-" + UNKNOWN.incrementAndGet();
        ISSUER.makeKey(name);
        return signedBy(name);
    }

    @Test
    void readsTheKeysOnceForManyTokens() {
        var before = ISSUER.requests();
        for (int i = 0; i < 20; i++) {
            believed(ISSUER.token());
        }
        assertThat(ISSUER.requests() - before).isEqualTo(METADATA_AND_KEYS);
    }

    @Test
    void seesANewKeyWithinHalfAMinute() {
        believed(ISSUER.token());
        var before = ISSUER.requests();
        var next = ofUnknownKey();
        refused(next, TokenFault.UNREADABLE);

        later(HALF_A_MINUTE);
        believed(next);
        believed(ISSUER.token());
        assertThat(ISSUER.requests() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "slow", "failing", "garbage", "endless"})
    void refusesEveryTokenUntilTheIssuerAnswers(String fault) {
        ISSUER.fail(fault);
        refused(ISSUER.token(), TokenFault.NO_KEYS);
        ISSUER.recover();
        refused(ISSUER.token(), TokenFault.NO_KEYS);

        later(HALF_A_MINUTE);
        believed(ISSUER.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "slow", "failing", "garbage", "endless"})
    void goesOnWithTheKeysThatItKnows(String fault) {
        believed(ISSUER.token());
        var unknown = ofUnknownKey();
        ISSUER.fail(fault);
        for (int i = 0; i < 5; i++) {
            later(HALF_A_MINUTE);
            refused(unknown, TokenFault.UNREADABLE);
            believed(ISSUER.token());
        }
    }

    @Test
    void knowsTheKeysForADayWithoutTheIssuer() throws KeySourceException {
        believed(ISSUER.token());
        ISSUER.fail("down");
        later(Duration.ofHours(23));

        assertThat(keysAfter(Duration.ofHours(23))).extracting(JWK::getKeyID).contains("rsa-1", "ec-1");
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> keysAfter(Duration.ofHours(25)));
    }

    private List<JWK> keysAfter(Duration duration) throws KeySourceException {
        return ((JWKSetBasedJWKSource<SecurityContext>) keys)
                .getJWKSetSource()
                .getJWKSet(
                        JWKSetCacheRefreshEvaluator.noRefresh(), System.currentTimeMillis() + duration.toMillis(), null)
                .getKeys();
    }

    @Test
    void asksAnIssuerThatIsAwayTwiceAMinuteAtMost() {
        ISSUER.fail("failing");
        var before = ISSUER.requests();
        for (int i = 0; i < 100; i++) {
            refused(ISSUER.token(), TokenFault.NO_KEYS);
        }
        assertThat(ISSUER.requests() - before).isEqualTo(1);
    }

    @Test
    void believesNoDocumentOfAnotherIssuer() throws IOException {
        var alias = ISSUER.url().replace("127.0.0.1", "localhost");
        var elsewhere = IssuerKeys.cached(alias, now::get);
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> new TokenDecoder(
                                elsewhere, new TokenRules(ISSUER.url(), "dcant-hub", InstantSource.system()))
                        .decode(ISSUER.token()))
                .satisfies(refusal -> assertThat(TokenFault.of(refusal)).isEqualTo(TokenFault.NO_KEYS));
        ((JWKSetBasedJWKSource<SecurityContext>) elsewhere).close();
    }
}
