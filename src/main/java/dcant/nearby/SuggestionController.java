package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlocks;
import dcant.offer.Offers;
import dcant.offer.ReachingOffer;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what an authority could look at. */
@Controller
class SuggestionController {

    private static final int MOST = 50;

    /** For who has several places near: the reuses of the two nearest rings are looked through. */
    private static final String NEIGHBOURS = """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser
            """ + Rings.AROUND
            + """
            CALL (asker, reuser, %1$s) {
              CALL (%1$s) {
                %2$s
                RETURN authority
                UNION
                %3$s
                RETURN authority
              }
              WITH authority, asker, reuser WHERE authority <> asker AND authority <> reuser
              MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
              WHERE reuse.status IN ['LIVE', 'DEPLOYING']
              RETURN block, count(*) AS count ORDER BY count DESC, block.slug
            }
            RETURN key, {slug: block.slug, count: count} AS row
            """.formatted(Rings.PLACES, Rings.of(NearbyRing.MEMBERSHIP), Rings.of(NearbyRing.INTERCOMMUNALITY));

    private final Askers askers;
    private final MostReused mostReused;
    private final Offers offers;
    private final BuildingBlocks blocks;
    private final ListEdge<MostReused.Counted> neighbours;

    SuggestionController(Askers askers, MostReused mostReused, Offers offers, BuildingBlocks blocks, Pages pages) {
        this.askers = askers;
        this.mostReused = mostReused;
        this.offers = offers;
        this.blocks = blocks;
        this.neighbours = pages.list("Authority.suggestedBuildingBlocks", NEIGHBOURS, MostReused.Counted.class);
    }

    @SchemaMapping
    CompletableFuture<List<SuggestedBuildingBlock>> suggestedBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return askers.of(authority, field)
                .thenCompose(asker -> offers.narrow(asker.around(), field)
                        .thenCombine(reused(asker, field), (narrow, read) -> new Suggestions(asker, size, narrow, read))
                        .thenCompose(suggestions -> completed(suggestions, field))
                        .thenCompose(suggestions -> best(suggestions, asker, field)));
    }

    private CompletableFuture<MostReused.Read> reused(Asker asker, DataFetchingEnvironment field) {
        if (asker.isInOneIntercommunality()) {
            return mostReused.of(asker, NearbyRing.INTERCOMMUNALITY, field);
        }
        var code = asker.around().code();
        var counted = asker.hasNeighbours()
                ? neighbours.of(code, Map.of(), field)
                : CompletableFuture.completedFuture(List.<MostReused.Counted>of());
        return counted.thenApply(all -> new MostReused.Read(neighbours, code, Integer.MAX_VALUE, all));
    }

    private CompletableFuture<Suggestions> completed(Suggestions suggestions, DataFetchingEnvironment field) {
        var unknown = suggestions.unknown();
        if (!unknown.isEmpty()) {
            return blocks.ofAll(unknown, field)
                    .thenCompose(found -> completed(suggestions.know(unknown, found), field));
        }
        return suggestions.isEnough()
                ? CompletableFuture.completedFuture(suggestions)
                : mostReused
                        .more(suggestions.read(), field)
                        .thenCompose(read -> completed(suggestions.know(read), field));
    }

    /** What is offered to the whole country is suggested by itself only when the neighbours do not fill the list. */
    private CompletableFuture<List<SuggestedBuildingBlock>> best(
            Suggestions suggestions, Asker asker, DataFetchingEnvironment field) {
        if (suggestions.leastCount() > 0) {
            return offers.nationalOf(suggestions.candidates(), asker.around(), field)
                    .thenApply(suggestions::best);
        }
        return offers.allNational(asker.around(), field).thenCompose(national -> {
            var slugs = national.stream().map(ReachingOffer::slug).distinct().toList();
            return blocks.ofAll(slugs, field)
                    .thenApply(found -> suggestions.know(slugs, found).best(national));
        });
    }
}
