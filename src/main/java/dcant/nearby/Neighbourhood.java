package dcant.nearby;

import dcant.authority.AuthorityKind;
import dcant.authority.Surroundings;
import dcant.buildingblock.BuildingBlock;
import java.util.List;
import java.util.Set;

/**
 * Who asks what there is nearby.
 *
 * @param reused slugs of what it, or the body that acts for it, reuses already, LIVE or DEPLOYING
 * @param isReuser whether it reuses something itself
 * @param sameSize kind and bounds of inhabitants of those of its size, nothing where they are not known
 */
record Neighbourhood(Surroundings around, Set<String> reused, boolean isReuser, List<String> sameSize) {

    /** What makes a ring: codes of places, or the size. Nothing when nobody is in it. */
    List<String> places(NearbyRing ring) {
        return switch (ring) {
            case MEMBERSHIP -> around.sharedBodies();
            case INTERCOMMUNALITY -> around.intercommunalities();
            case DEPARTMENT -> around.within(AuthorityKind.DEPARTMENT, 1);
            case REGION -> around.within(AuthorityKind.REGION, 2);
            case COUNTRY_SAME_SIZE -> sameSize;
        };
    }

    boolean isIn(NearbyRing ring) {
        return !places(ring).isEmpty();
    }

    /** The ring as a key that all who are in it share: its name, and what makes it. */
    String key(NearbyRing ring) {
        return ring + " " + String.join(" ", places(ring));
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

    /** Whether it does not reuse it already. */
    public boolean isNew(String slug) {
        return !reused.contains(slug);
    }
}
