package dcant.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How an allowance is spent, overdrawn and given back. */
class AllowanceTests {

    private final SetTime time = new SetTime();
    private final Allowance allowance = new Allowance(Allowance.Tier.AGENT, 60, time);

    private long left() {
        return Long.parseLong(allowance.state().replaceFirst(".*;r=(\\d+);.*", "$1"));
    }

    @Test
    void isWholeAtFirst() {
        assertThat(allowance.policy()).isEqualTo("\"agent\";q=60;w=60");
        assertThat(allowance.state()).isEqualTo("\"agent\";r=60;t=0");
    }

    @Test
    void paysTheCostOfARequestAndAtLeastOne() {
        allowance.enter();
        allowance.spend(0);
        assertThat(left()).isEqualTo(59);

        allowance.enter();
        allowance.spend(1);
        assertThat(left()).isEqualTo(58);

        allowance.enter();
        allowance.spend(20);
        assertThat(allowance.state()).isEqualTo("\"agent\";r=38;t=22");
    }

    @Test
    void letsARequestInUntilNothingIsLeft() {
        for (int i = 0; i < 60; i++) {
            assertThat(allowance.enter()).isZero();
        }
        assertThat(allowance.enter()).isEqualTo(1);
        assertThat(left()).isZero();
    }

    @Test
    void isOverdrawnByOneRequestAndPaysItBackFirst() {
        assertThat(allowance.enter()).isZero();
        allowance.spend(20_000);
        assertThat(allowance.state()).isEqualTo("\"agent\";r=0;t=20000");
        assertThat(allowance.enter()).isEqualTo(19_941);

        time.pass(Duration.ofSeconds(19_940));
        assertThat(allowance.enter()).isEqualTo(1);

        time.pass(Duration.ofSeconds(1));
        assertThat(allowance.enter()).isZero();
    }

    @Test
    void takesNothingFromOneThatMustWait() {
        allowance.enter();
        allowance.spend(100);
        var first = allowance.enter();

        assertThat(allowance.enter()).isEqualTo(first);
    }

    @Test
    void growsSteadilyAndNeverAboveWhatAMinuteGives() {
        allowance.enter();
        allowance.spend(60);
        time.pass(Duration.ofSeconds(20));
        assertThat(left()).isEqualTo(20);

        time.pass(Duration.ofDays(1));
        assertThat(left()).isEqualTo(60);
    }
}
