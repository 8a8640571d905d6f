package dcant.nearby;

import dcant.buildingblock.BuildingBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A building block that neighbours reuse and that an authority does not.
 *
 * @param asker code of the authority
 * @param largestReusers codes of the reusers, largest first, as far as they are kept; null when they are to be looked for
 */
record ReusedNearby(
        String asker,
        BuildingBlock buildingBlock,
        NearbyRing ring,
        int neighbourCount,
        @Nullable List<String> largestReusers) {}
