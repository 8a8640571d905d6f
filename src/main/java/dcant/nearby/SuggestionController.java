package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.ReuseStatus;
import dcant.graph.Row;
import dcant.offer.ReachingOffer;
import dcant.offer.ReachingOffers;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what an authority could look at. */
@Controller
class SuggestionController {

    private static final int MOST = 50;

    /** A key is the codes of the asker and of who acts for it, and those of the places of the two nearest rings. */
    private static final Edge<List<MostReused.Counted>> NEIGHBOURS = Edge.list(
            """
            WITH key, split(key, ' ') AS parts
            CALL (parts) {
              CALL (parts) {
                %s
                RETURN DISTINCT authority
              }
              WITH authority, parts WHERE NOT authority.code IN parts[0..2]
              MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
              WHERE %s
              RETURN block, count(*) AS count ORDER BY count DESC, block.slug
            }
            """.formatted(Rings.members("parts[2..]"), ReuseStatus.COUNTS),
            Row.of(MostReused.Counted.class, "{slug: block.slug, count: count}"));

    @SchemaMapping
    CompletableFuture<List<SuggestedBuildingBlock>> suggestedBuildingBlocks(
            Authority authority, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST, "first", first);
        return Neighbourhood.of(authority, field)
                .thenCompose(asker -> ReachingOffers.narrow(asker.around(), field)
                        .thenCombine(reused(asker, field), (narrow, read) -> new Suggestions(asker, size, narrow, read))
                        .thenCompose(suggestions -> completed(suggestions, field))
                        .thenCompose(suggestions -> best(suggestions, asker, field)));
    }

    private CompletableFuture<MostReused.Read> reused(Neighbourhood asker, DataFetchingEnvironment field) {
        if (asker.isInOneIntercommunality()) {
            return MostReused.of(asker, NearbyRing.INTERCOMMUNALITY, field);
        }
        var places = Stream.of(NearbyRing.MEMBERSHIP, NearbyRing.INTERCOMMUNALITY)
                .flatMap(ring -> asker.places(ring).stream())
                .distinct()
                .sorted();
        var key = Stream.concat(Stream.of(asker.around().code(), asker.around().actor()), places)
                .collect(Collectors.joining(" "));
        var counted = asker.hasNeighbours()
                ? NEIGHBOURS.of(key, field)
                : CompletableFuture.completedFuture(List.<MostReused.Counted>of());
        return counted.thenApply(all -> new MostReused.Read(NEIGHBOURS, key, Integer.MAX_VALUE, all));
    }

    private CompletableFuture<Suggestions> completed(Suggestions suggestions, DataFetchingEnvironment field) {
        var unknown = suggestions.unknown();
        if (!unknown.isEmpty()) {
            return blocks(unknown, field).thenCompose(found -> completed(suggestions.know(unknown, found), field));
        }
        return suggestions.isEnough()
                ? CompletableFuture.completedFuture(suggestions)
                : MostReused.more(suggestions.read(), field)
                        .thenCompose(read -> completed(suggestions.know(read), field));
    }

    /** What is offered to the whole country is suggested by itself only when the neighbours do not fill the list. */
    private CompletableFuture<List<SuggestedBuildingBlock>> best(
            Suggestions suggestions, Neighbourhood asker, DataFetchingEnvironment field) {
        if (suggestions.leastCount() > 0) {
            return ReachingOffers.nationalOf(suggestions.candidates(), asker.around(), field)
                    .thenApply(suggestions::best);
        }
        return ReachingOffers.allNational(asker.around(), field).thenCompose(national -> {
            var slugs = national.stream().map(ReachingOffer::slug).distinct().toList();
            return blocks(slugs, field)
                    .thenApply(found -> suggestions.know(slugs, found).best(national));
        });
    }

    private static CompletableFuture<List<BuildingBlock>> blocks(List<String> slugs, DataFetchingEnvironment field) {
        return BuildingBlock.BY_SLUG
                .ofAll(slugs, field)
                .thenApply(found -> found.stream().map(Objects::requireNonNull).toList());
    }
}
