package dcant.nearby;

import dcant.buildingblock.BuildingBlock;

/**
 * A building block that neighbours reuse and that an authority does not.
 *
 * @param asker code of the authority
 */
record ReusedNearby(String asker, BuildingBlock buildingBlock, NearbyRing ring, int neighbourCount) {}
