package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What facts speak against the aims of an action. */
class HealthFactsRuleTests {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static HealthFacts facts(
            boolean isLiving, @Nullable String overdueIn, int newReuses, int pilots, List<String> ended) {
        return new HealthFacts(
                isLiving, Health.SECURE, "2019-S2", null, overdueIn, 2, newReuses, ended, pilots, List.of());
    }

    private static List<ReasonCode> reasons(HealthSignalsController.HealthSignals signals) {
        return signals.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void nothingSpeaksAgainstAnActionThatIsInOrder() {
        var signals = facts(true, null, 1, 1, List.of()).signals(SINCE);

        assertThat(signals.computed()).isEqualTo(Health.SECURE);
        assertThat(signals.disagrees()).isFalse();
        assertThat(signals.gap()).isZero();
    }

    @Test
    void eachThingThatSpeaksAgainstItIsAStepDown() {
        var signals = facts(true, "2019-S2", 0, 1, List.of()).signals(SINCE);

        assertThat(reasons(signals)).containsExactly(ReasonCode.REVIEW_OVERDUE, ReasonCode.NO_NEW_REUSE);
        assertThat(signals.computed()).isEqualTo(Health.SUPPORT_NEEDED);
        assertThat(signals.gap()).isEqualTo(2);
    }

    @Test
    void thereIsNothingBelowTheWorst() {
        var signals = facts(true, "2019-S2", 0, 0, List.of("rgi")).signals(SINCE);

        assertThat(reasons(signals)).hasSize(4).endsWith(ReasonCode.STANDS_ON_ENDED, ReasonCode.PILOT_MISSING);
        assertThat(signals.computed()).isEqualTo(Health.COMPROMISED);
    }

    @Test
    void nothingIsComputedOfAnActionThatEnded() {
        var signals = facts(false, "2019-S2", 0, 0, List.of()).signals(SINCE);

        assertThat(signals.computed()).isNull();
        assertThat(signals.gap()).isNull();
        assertThat(signals.reasons()).isEmpty();
    }
}
