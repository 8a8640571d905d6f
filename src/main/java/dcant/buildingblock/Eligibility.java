package dcant.buildingblock;

import dcant.authority.AuthorityKind;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether an authority may use a building block. */
public record Eligibility(Verdict verdict, List<Reason> reasons) {

    private static final Set<ReasonCode> CONDITIONS = EnumSet.of(
            ReasonCode.FEES,
            ReasonCode.MEMBERSHIP,
            ReasonCode.PAID,
            ReasonCode.AUTHORISATION_NEEDED,
            ReasonCode.AGREEMENT_NEEDED,
            ReasonCode.PROCUREMENT_NEEDED);

    /** Whether authorities of a kind may use a building block. */
    public static Eligibility of(BuildingBlock block, AuthorityKind kind) {
        if (!kind.reuses()) {
            return decided(Verdict.NO, ReasonCode.NEVER_REUSES);
        }
        if (block.lifecycle() == BuildingBlock.Lifecycle.RETIRED) {
            return decided(Verdict.NO, ReasonCode.RETIRED);
        }
        if (block.audience().isEmpty()) {
            return decided(Verdict.UNKNOWN, ReasonCode.AUDIENCE_UNKNOWN);
        }
        if (!block.audience().contains(kind)) {
            return decided(Verdict.NO, ReasonCode.AUDIENCE_EXCLUDES);
        }
        return onTerms(block);
    }

    private static Eligibility decided(Verdict verdict, ReasonCode reason) {
        return new Eligibility(verdict, List.of(Reason.of(reason)));
    }

    private static Eligibility onTerms(BuildingBlock block) {
        var reasons = new ArrayList<ReasonCode>();
        reasons.add(ReasonCode.AUDIENCE_INCLUDES);
        if (block.lifecycle() == BuildingBlock.Lifecycle.DEPRECATED) {
            reasons.add(ReasonCode.DEPRECATED);
        }
        reasons.addAll(terms(block));
        var verdict = reasons.stream().anyMatch(CONDITIONS::contains) ? Verdict.WITH_CONDITIONS : Verdict.YES;
        return new Eligibility(verdict, reasons.stream().map(Reason::of).toList());
    }

    private static List<ReasonCode> terms(BuildingBlock block) {
        var reasons = new ArrayList<ReasonCode>();
        switch (block.pricing()) {
            case FREE -> reasons.add(ReasonCode.FREE);
            case FEES -> reasons.add(ReasonCode.FEES);
            case MEMBERSHIP -> reasons.add(ReasonCode.MEMBERSHIP);
            case PAID -> reasons.add(ReasonCode.PAID);
            case UNKNOWN -> {}
            case null -> {}
        }
        switch (block.formality()) {
            case NONE -> reasons.add(ReasonCode.NO_FORMALITY);
            case ACCOUNT -> reasons.add(ReasonCode.ACCOUNT_NEEDED);
            case AUTHORISATION -> reasons.add(ReasonCode.AUTHORISATION_NEEDED);
            case AGREEMENT -> reasons.add(ReasonCode.AGREEMENT_NEEDED);
            case PROCUREMENT -> reasons.add(ReasonCode.PROCUREMENT_NEEDED);
            case UNKNOWN -> {}
            case null -> {}
        }
        return reasons;
    }

    /** Whether an authority may use a building block. */
    public enum Verdict {
        YES,
        WITH_CONDITIONS,
        NO,
        UNKNOWN
    }
}
