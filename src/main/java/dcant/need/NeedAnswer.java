package dcant.need;

import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.Eligibility;
import dcant.graph.Row;
import dcant.offer.Offer;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A building block as the answer to a need, for one authority.
 *
 * @param authority that has the need
 * @param reason how the building block meets the need, in French
 * @param offerers names of those who offer it, one for each offer
 */
record NeedAnswer(
        BuildingBlock buildingBlock,
        AnswerRoute route,
        Authority authority,
        String reason,
        List<Offer> offers,
        List<String> offerers) {

    /** The row of a {@code block} that {@code meets} the need of {@code asked}, with its {@code offers} and its {@code ease}. */
    static final Row<NeedAnswer> ROW = Row.of(NeedAnswer.class, """
            {
              buildingBlock: %s,
              route: ['ALREADY_YOURS', 'OFFERED_TO_YOU', 'OPEN_TO_YOU', 'NOT_OPEN_TO_YOU'][ease],
              authority: asked {.*}, reason: meets.reason,
              offers: [each IN offers | each.offer], offerers: [each IN offers | each.offerer]}""".formatted(BuildingBlock.ROW));

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
        reasons.addAll(Eligibility.of(buildingBlock, authority.kind()).reasons());
        return reasons;
    }

    /** How an authority comes to a building block. */
    public enum AnswerRoute {
        ALREADY_YOURS,
        OFFERED_TO_YOU,
        OPEN_TO_YOU,
        NOT_OPEN_TO_YOU
    }
}
