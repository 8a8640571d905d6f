package dcant.buildingblock;

import static dcant.authority.AuthorityKind.COMMUNE;
import static dcant.authority.AuthorityKind.EPCI;
import static dcant.authority.AuthorityKind.GOVERNANCE_BODY;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.authority.AuthorityKind;
import dcant.buildingblock.BuildingBlock.Lifecycle;
import dcant.buildingblock.Eligibility.Verdict;
import dcant.buildingblock.Terms.Formality;
import dcant.buildingblock.Terms.Pricing;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether an authority may use a building block, and why. */
class EligibilityRuleTests {

    private static final BuildingBlock FREE_FOR_COMMUNES =
            TestBlock.of(Lifecycle.ACTIVE, List.of(COMMUNE), Pricing.FREE, Formality.NONE);

    private static List<ReasonCode> reasons(Eligibility eligibility) {
        return eligibility.reasons().stream().map(Reason::code).toList();
    }

    private static Verdict verdict(Pricing pricing, Formality formality) {
        var block = TestBlock.of(Lifecycle.ACTIVE, List.of(COMMUNE), pricing, formality);
        return Eligibility.of(block, COMMUNE).verdict();
    }

    @Test
    void whatIsFreeAndForItsKindIsOpenToIt() {
        var eligibility = Eligibility.of(FREE_FOR_COMMUNES, COMMUNE);

        assertThat(eligibility.verdict()).isEqualTo(Verdict.YES);
        assertThat(reasons(eligibility))
                .containsExactly(ReasonCode.AUDIENCE_INCLUDES, ReasonCode.FREE, ReasonCode.NO_FORMALITY);
    }

    @Test
    void whatIsForOtherKindsIsNotForIt() {
        var eligibility = Eligibility.of(FREE_FOR_COMMUNES, EPCI);

        assertThat(eligibility.verdict()).isEqualTo(Verdict.NO);
        assertThat(reasons(eligibility)).containsExactly(ReasonCode.AUDIENCE_EXCLUDES);
    }

    @Test
    void nobodyKnowsWhereNoSourceSaysWhoItIsFor() {
        var eligibility = Eligibility.of(TestBlock.of(Lifecycle.ACTIVE, List.of(), Pricing.FREE, null), COMMUNE);

        assertThat(eligibility.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(reasons(eligibility)).containsExactly(ReasonCode.AUDIENCE_UNKNOWN);
    }

    @Test
    void whatIsRetiredIsForNobodyAndWhatIsDeprecatedSaysSo() {
        var retired = TestBlock.of(Lifecycle.RETIRED, List.of(COMMUNE), Pricing.FREE, Formality.NONE);
        var deprecated = TestBlock.of(Lifecycle.DEPRECATED, List.of(COMMUNE), Pricing.FREE, Formality.NONE);

        assertThat(Eligibility.of(retired, COMMUNE).verdict()).isEqualTo(Verdict.NO);
        assertThat(Eligibility.of(deprecated, COMMUNE).verdict()).isEqualTo(Verdict.YES);
        assertThat(reasons(Eligibility.of(deprecated, COMMUNE))).contains(ReasonCode.DEPRECATED);
    }

    @Test
    void aBodyThatOnlyDecidesUsesNothing() {
        var forAll = TestBlock.of(Lifecycle.ACTIVE, List.of(AuthorityKind.values()), Pricing.FREE, null);

        assertThat(reasons(Eligibility.of(forAll, GOVERNANCE_BODY))).containsExactly(ReasonCode.NEVER_REUSES);
    }

    @ParameterizedTest
    @EnumSource(names = {"FEES", "MEMBERSHIP", "PAID"})
    void whatCostsIsACondition(Pricing pricing) {
        assertThat(verdict(pricing, Formality.NONE)).isEqualTo(Verdict.WITH_CONDITIONS);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHORISATION", "AGREEMENT", "PROCUREMENT"})
    void whatMustBeSignedIsACondition(Formality formality) {
        assertThat(verdict(Pricing.FREE, formality)).isEqualTo(Verdict.WITH_CONDITIONS);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "ACCOUNT", "UNKNOWN"})
    void anAccountIsNoCondition(Formality formality) {
        assertThat(verdict(Pricing.FREE, formality)).isEqualTo(Verdict.YES);
    }
}
