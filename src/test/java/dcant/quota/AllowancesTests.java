package dcant.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dcant.access.Caller;
import dcant.quota.QuotaProperties.PerMinute;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shares an allowance with whom. */
class AllowancesTests {

    private static final String ANYWHERE = "192.0.2.1";

    private final Allowances allowances = new Allowances(
            new QuotaProperties(
                    new PerMinute(10, 20, 30),
                    Set.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"))),
            new SetTime());

    private static Caller caller(String issuer, String subject, Set<String> scopes) {
        return new Caller(issuer, subject, null, null, scopes, Instant.MAX);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1,192.0.2.2", "2001:db8:0:1::1,2001:db8:0:2::1", "192.0.2.1,::192.0.2.1"})
    void twoAddressesHaveTheirOwn(String one, String other) {
        assertThat(allowances.of(null, one)).isNotNull().isNotSameAs(allowances.of(null, other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "192.0.2.1,::ffff:192.0.2.1",
        "2001:db8:0:1::1,2001:db8:0:1:ffff::2",
        "unknown,192.0.2.1:4711"
    })
    void oneNetworkHasOne(String one, String other) {
        assertThat(allowances.of(null, one)).isNotNull().isSameAs(allowances.of(null, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void anExemptAddressHasNone(String address) {
        assertThat(allowances.of(null, address)).isNull();
    }

    @Test
    void aCallerHasOneWhereverItComesFrom() {
        var caller = caller("https://id.example.fr", "42", Set.of());

        assertThat(allowances.of(caller, ANYWHERE)).isNotNull().isSameAs(allowances.of(caller, "127.0.0.1"));
    }

    @Test
    void theSameSubjectOfAnotherIssuerHasItsOwn() {
        assertThat(allowances.of(caller("https://id.example.fr", "42", Set.of()), ANYWHERE))
                .isNotSameAs(allowances.of(caller("https://id.example.org", "42", Set.of()), ANYWHERE));
    }

    @Test
    void thoseWhoTellWhoTheyAreMayAskForMore() {
        assertThat(allowances.of(null, ANYWHERE))
                .extracting(Allowance::perMinute)
                .isEqualTo(10);
        assertThat(allowances.of(caller("i", "agent", Set.of("openid")), ANYWHERE))
                .extracting(Allowance::perMinute)
                .isEqualTo(20);
        assertThat(allowances.of(caller("i", "tool", Set.of("reuse:write")), ANYWHERE))
                .extracting(Allowance::perMinute)
                .isEqualTo(30);
    }

    @Test
    void anAllowanceOfNothingIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PerMinute(1, 0, 1))
                .withMessageContaining("hub.limits.per-minute.agent");
    }
}
