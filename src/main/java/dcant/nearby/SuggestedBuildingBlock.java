package dcant.nearby;

import dcant.buildingblock.BuildingBlock;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A building block to look at.
 *
 * @param neighbourCount authorities of the two nearest rings that reuse it
 * @param offerers names of those who offer it
 */
record SuggestedBuildingBlock(BuildingBlock buildingBlock, int score, int neighbourCount, List<String> offerers) {

    /** What the score is made of. */
    public List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (neighbourCount > 0) {
            reasons.add(Reason.of(ReasonCode.REUSED_NEARBY, neighbourCount));
        }
        if (!offerers.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.OFFERED, String.join(", ", offerers)));
        }
        return reasons;
    }
}
