package dcant.nearby;

import dcant.api.Edge;
import dcant.authority.Authority;
import dcant.authority.AuthorityKind;
import dcant.authority.Surroundings;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who asks what there is nearby.
 *
 * @param reused slugs of what it, or the body that acts for it, reuses already, LIVE or DEPLOYING
 * @param isReuser whether it reuses something itself
 * @param sameSize kind and bounds of inhabitants of those of its size, nothing where they are not known
 */
record Neighbourhood(Surroundings around, Set<String> reused, boolean isReuser, List<String> sameSize) {

    private static final Edge<@Nullable Reused> REUSED =
            Edge.one("""
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser
            """, Row.of(Reused.class, """
            {slugs: COLLECT { MATCH (reuser)-[reuse:REUSES]->(block:BuildingBlock) WHERE %1$s RETURN block.slug },
              isReuser: EXISTS { (asker)-[reuse:REUSES]->() WHERE %1$s }}""".formatted(ReuseStatus.COUNTS)));

    /** Found once for all fields of a request. */
    static CompletableFuture<Neighbourhood> of(Authority authority, DataFetchingEnvironment field) {
        return Surroundings.of(authority, field)
                .thenCombine(
                        REUSED.of(authority.code(), field).thenApply(Objects::requireNonNull),
                        (around, own) -> new Neighbourhood(
                                around, Set.copyOf(own.slugs()), own.isReuser(), SizeBand.of(authority)));
    }

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

    /**
     * What an authority reuses.
     *
     * @param slugs of what it reuses, or the body that acts for it
     * @param isReuser whether it reuses something itself
     */
    private record Reused(List<String> slugs, boolean isReuser) {}
}
