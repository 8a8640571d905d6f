package dcant.nearby;

/**
 * A building block that neighbours reuse and that an authority does not.
 *
 * @param slug of the building block
 * @param isNearest whether nobody in a nearer ring reuses it
 */
record ReusedNearby(Neighbourhood asker, String slug, NearbyRing ring, int neighbourCount, boolean isNearest) {}
