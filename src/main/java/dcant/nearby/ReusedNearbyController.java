package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.ListEdge;
import dcant.api.Pages;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.BuildingBlocks;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who near an authority already reuses something that it does not. */
@Controller
class ReusedNearbyController {

    private static final int MOST_BLOCKS = 50;

    /** For rings of several places, whose counts cannot be added up, and for the country. */
    private static final String LOOKED_THROUGH =
            """
            UNWIND $keys AS key
            MATCH (asker:Authority {code: key})
            OPTIONAL MATCH (asker)-[:LEGAL_BODY]->(body:Authority)
            WITH key, asker, coalesce(body, asker) AS reuser, [] AS found
            """ + Rings.AROUND + Rings.MINE + Rings.each(ReusedNearbyController::blocksOf) + """
            UNWIND found AS near
            WITH key, near.ring AS ring, near.block AS block, near.count AS count
            RETURN key, {asker: key, slug: block.slug, ring: ring, neighbourCount: count} AS row
            """;

    private final Askers askers;
    private final MostReused mostReused;
    private final BuildingBlocks blocks;
    private final ListEdge<ReusedNearby> lookedThrough;

    ReusedNearbyController(Askers askers, MostReused mostReused, BuildingBlocks blocks, Pages pages) {
        this.askers = askers;
        this.mostReused = mostReused;
        this.blocks = blocks;
        this.lookedThrough = pages.list("Authority.reusedNearby", LOOKED_THROUGH, ReusedNearby.class);
    }

    private static String blocksOf(NearbyRing ring) {
        return """
                CALL (asker, reuser, mine, found, %3$s) {
                  WITH asker, reuser, mine, found, %3$s
                  WHERE size(found) = 0 AND ($ring IS NULL OR $ring = '%2$s')
                  %1$s
                    AND authority <> asker AND authority <> reuser
                  MATCH (authority)-[reuse:REUSES]->(block:BuildingBlock)
                  WHERE reuse.status IN ['LIVE', 'DEPLOYING'] AND NOT block IN mine
                  WITH block, count(DISTINCT authority) AS count ORDER BY count DESC, block.slug LIMIT $first
                  RETURN collect({ring: '%2$s', block: block, count: count}) AS more
                }
                WITH key, asker, reuser, mine, %3$s, found + more AS found
                """.formatted(Rings.of(ring), ring, Rings.PLACES);
    }

    @SchemaMapping
    CompletableFuture<List<ReusedNearby>> reusedNearby(
            Authority authority, @Argument NearbyScope within, @Argument int first, DataFetchingEnvironment field) {
        var question = new Question(within.rings(), BadRequest.unlessBetween(1, MOST_BLOCKS, "first", first), field);
        return askers.of(authority, field).thenCompose(asker -> nearest(asker, question.rings(), question));
    }

    /** What is reused in the first of the rings that has an answer. */
    private CompletableFuture<List<ReusedNearby>> nearest(Asker asker, List<NearbyRing> rings, Question question) {
        for (int number = 0; number < rings.size(); number++) {
            var ring = rings.get(number);
            var places = asker.places(ring);
            if (places.size() > 1 || ring == NearbyRing.COUNTRY_SAME_SIZE) {
                return lookedThrough(asker, question);
            }
            if (places.size() == 1) {
                var further = rings.subList(number + 1, rings.size());
                return inPlace(asker, ring, places.getFirst(), question)
                        .thenCompose(found -> found.isEmpty()
                                ? nearest(asker, further, question)
                                : CompletableFuture.completedFuture(found));
            }
        }
        return CompletableFuture.completedFuture(List.of());
    }

    private CompletableFuture<List<ReusedNearby>> inPlace(
            Asker asker, NearbyRing ring, String place, Question question) {
        var kept = isNearest(ring, asker, question) ? place : null;
        return mostReused
                .of(place, question.field())
                .thenCompose(read -> newOnes(asker, read, question))
                .thenApply(counted -> counted.stream()
                        .map(each -> new ReusedNearby(asker.around().code(), each.slug(), ring, each.count(), kept))
                        .toList());
    }

    /** Whether no nearer ring has a reuser of what is new: those of the ring are then in the order that is kept. */
    private static boolean isNearest(NearbyRing ring, Asker asker, Question question) {
        return asker.around().legalBody() == null
                && Arrays.stream(NearbyRing.values())
                        .filter(other -> other.ordinal() < ring.ordinal())
                        .allMatch(nearer -> question.rings().contains(nearer)
                                || asker.places(nearer).isEmpty());
    }

    private CompletableFuture<List<MostReused.Counted>> newOnes(Asker asker, MostReused.Read read, Question question) {
        var found = read.counted().stream()
                .filter(counted -> asker.isNew(counted.slug()))
                .limit(question.first())
                .toList();
        return found.size() == question.first() || read.isAll()
                ? CompletableFuture.completedFuture(found)
                : mostReused.more(read, question.field()).thenCompose(more -> newOnes(asker, more, question));
    }

    private CompletableFuture<List<ReusedNearby>> lookedThrough(Asker asker, Question question) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ring", question.rings().size() == 1 ? question.rings().getFirst() : null);
        parameters.put("first", question.first());
        return lookedThrough.of(asker.around().code(), parameters, question.field());
    }

    @SchemaMapping
    CompletableFuture<@Nullable BuildingBlock> buildingBlock(ReusedNearby near, DataFetchingEnvironment field) {
        return blocks.of(near.slug(), field);
    }

    private record Question(List<NearbyRing> rings, int first, DataFetchingEnvironment field) {}
}
