package dcant.nearby;

import dcant.api.ByKey;
import dcant.api.Pages;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Finds what has to be known of an authority before its neighbours are looked at, once for all fields of a request. */
@Component
class Askers {

    private static final String REUSED = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser
            RETURN key, {slugs: COLLECT {
                MATCH (reuser)-[own:REUSES]->(block:BuildingBlock)
                WHERE own.status IN ['LIVE', 'DEPLOYING']
                RETURN block.slug
              },
              isReuser: EXISTS { (asker)-[own:REUSES]->() WHERE own.status IN ['LIVE', 'DEPLOYING'] }} AS row
            """;

    private final Authorities authorities;
    private final ByKey<Reused> reused;

    Askers(Authorities authorities, Pages pages) {
        this.authorities = authorities;
        this.reused = pages.byKey("Askers.reused", REUSED, Reused.class);
    }

    CompletableFuture<Asker> of(Authority authority, DataFetchingEnvironment field) {
        return authorities
                .around(authority, field)
                .thenCombine(
                        reused.of(authority.code(), field).thenApply(Objects::requireNonNull),
                        (around, own) ->
                                new Asker(around, Set.copyOf(own.slugs()), own.isReuser(), Rings.sameSize(authority)));
    }

    /**
     * What an authority reuses.
     *
     * @param slugs of what it reuses, or the body that acts for it
     * @param isReuser whether it reuses something itself
     */
    record Reused(List<String> slugs, boolean isReuser) {}
}
