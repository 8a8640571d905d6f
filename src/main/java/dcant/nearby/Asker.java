package dcant.nearby;

import dcant.authority.AuthorityKind;
import dcant.authority.Surroundings;
import dcant.buildingblock.BuildingBlock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks what there is nearby.
 *
 * @param reused slugs of what it, or the body that acts for it, reuses already, LIVE or DEPLOYING
 * @param isReuser whether it reuses something itself
 * @param sameSize kind and bounds of inhabitants of those of its size, such as "COMMUNE 500 2000"; null where they are not
 *     known
 */
record Asker(
        Surroundings around,
        Set<String> reused,
        boolean isReuser,
        @Nullable String sameSize) {

    /** Codes of the places that make a ring; none for a ring that is no place. */
    List<String> places(NearbyRing ring) {
        return switch (ring) {
            case MEMBERSHIP -> around.sharedBodies();
            case INTERCOMMUNALITY -> around.intercommunalities();
            case DEPARTMENT -> around.within(AuthorityKind.DEPARTMENT, 1);
            case REGION -> around.within(AuthorityKind.REGION, 2);
            case COUNTRY_SAME_SIZE -> List.of();
        };
    }

    /** The ring as a key that all who are in it share: codes of its places, or the size; null when nobody is in it. */
    @Nullable
    String key(NearbyRing ring) {
        if (ring == NearbyRing.COUNTRY_SAME_SIZE) {
            return sameSize;
        }
        var places = places(ring);
        return places.isEmpty() ? null : String.join(" ", places);
    }

    /** Whether its intercommunality is all that it is a member of, and nobody acts for it. */
    boolean isInOneIntercommunality() {
        return around.sharedBodies().isEmpty() && around.intercommunalities().size() == 1 && around.legalBody() == null;
    }

    /** Whether there is anybody in the two nearest rings. */
    boolean hasNeighbours() {
        return !around.sharedBodies().isEmpty() || !around.intercommunalities().isEmpty();
    }

    /** Whether something is for it, and new to it. */
    boolean canTake(BuildingBlock block) {
        return isNew(block.slug()) && block.isOpenTo(around.kind());
    }

    boolean isNew(String slug) {
        return !reused.contains(slug);
    }
}
