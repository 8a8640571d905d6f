package dcant.need;

import dcant.authority.AuthorityKind;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.Eligibility;
import dcant.offer.Offer;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A building block as the answer to a need, for one authority.
 *
 * @param authorityCode of the authority that has the need
 * @param authorityKind of the same
 * @param reason how the building block meets the need, in French
 * @param offerers names of those who offer it, one for each offer
 */
record NeedAnswer(
        BuildingBlock buildingBlock,
        AnswerRoute route,
        String authorityCode,
        AuthorityKind authorityKind,
        String reason,
        List<Offer> offers,
        List<String> offerers) {

    /** Why it is proposed: how it meets the need, how the authority comes to it, on what terms. */
    public List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.stated(ReasonCode.MEETS_NEED, reason));
        if (route == AnswerRoute.ALREADY_YOURS) {
            reasons.add(Reason.of(ReasonCode.ALREADY_REUSED));
        }
        if (!offerers.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.OFFERED, String.join(", ", offerers)));
        }
        reasons.addAll(Eligibility.of(buildingBlock, authorityKind).reasons());
        return reasons;
    }
}
