package dcant.nearby;

import dcant.api.Edge;
import dcant.authority.Authority;
import dcant.authority.Surroundings;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Finds what has to be known of an authority before its neighbours are looked at, once for all fields of a request. */
final class Neighbourhoods {

    private static final Edge<@Nullable Reused> REUSED =
            Edge.one("""
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser
            """, Row.of(Reused.class, """
            {slugs: COLLECT { MATCH (reuser)-[reuse:REUSES]->(block:BuildingBlock) WHERE %1$s RETURN block.slug },
              isReuser: EXISTS { (asker)-[reuse:REUSES]->() WHERE %1$s }}""".formatted(ReuseStatus.COUNTS)));

    private Neighbourhoods() {}

    static CompletableFuture<Neighbourhood> of(Authority authority, DataFetchingEnvironment field) {
        return Surroundings.of(authority, field)
                .thenCombine(
                        REUSED.of(authority.code(), field).thenApply(Objects::requireNonNull),
                        (around, own) -> new Neighbourhood(
                                around, Set.copyOf(own.slugs()), own.isReuser(), Rings.sameSize(authority)));
    }

    /**
     * What an authority reuses.
     *
     * @param slugs of what it reuses, or the body that acts for it
     * @param isReuser whether it reuses something itself
     */
    private record Reused(List<String> slugs, boolean isReuser) {}
}
