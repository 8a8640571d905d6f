package dcant.nearby;

import dcant.buildingblock.BuildingBlock;
import dcant.offer.ReachingOffer;
import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A building block to look at.
 *
 * @param neighbourCount authorities of the two nearest rings that reuse it
 * @param offerers names of those who offer it
 */
record SuggestedBuildingBlock(BuildingBlock buildingBlock, int score, int neighbourCount, List<String> offerers) {

    static final int NEIGHBOUR = 3;
    static final int NARROW_OFFER = 5;
    static final int NATIONAL_OFFER = 2;

    static final Comparator<SuggestedBuildingBlock> BEST = Comparator.comparingInt(SuggestedBuildingBlock::score)
            .thenComparing(suggested -> suggested.buildingBlock().reuserCount())
            .reversed()
            .thenComparing(suggested -> suggested.buildingBlock().slug());

    static SuggestedBuildingBlock of(
            BuildingBlock block, int neighbourCount, List<ReachingOffer> narrow, List<ReachingOffer> national) {
        var score = NEIGHBOUR * neighbourCount
                + (narrow.isEmpty() ? 0 : NARROW_OFFER)
                + (national.isEmpty() ? 0 : NATIONAL_OFFER);
        var offerers = Stream.concat(narrow.stream(), national.stream())
                .sorted(Comparator.comparing(ReachingOffer::scope).thenComparing(ReachingOffer::authorityCode))
                .map(ReachingOffer::offerer)
                .toList();
        return new SuggestedBuildingBlock(block, score, neighbourCount, offerers);
    }

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
