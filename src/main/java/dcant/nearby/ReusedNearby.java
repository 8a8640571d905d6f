package dcant.nearby;

import org.jspecify.annotations.Nullable;

/**
 * A building block that neighbours reuse and that an authority does not.
 *
 * @param asker code of the authority
 * @param slug of the building block
 * @param place code of the one whose kept reusers are those to name, null when they are to be looked for
 */
record ReusedNearby(
        String asker,
        String slug,
        NearbyRing ring,
        int neighbourCount,
        @Nullable String place) {}
