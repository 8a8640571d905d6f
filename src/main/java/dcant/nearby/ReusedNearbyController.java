package dcant.nearby;

import dcant.api.BadRequest;
import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who near an authority already reuses something that it does not. */
@Controller
class ReusedNearbyController {

    private static final int MOST_BLOCKS = 50;

    /** Fewer by the asker than {@link dcant.reuse.ReusedIn} keeps. */
    private static final int MOST_REUSERS = 20;

    @Bean
    static Edges<ReusedNearby> linksOfReusedNearby() {
        return Edges.of(ReusedNearby.class, ReusedNearby::slug).to("buildingBlock", BuildingBlock.BY_SLUG);
    }

    @Bean
    static Edges<NearbyReuser> linksOfNearbyReusers() {
        return Edges.<NearbyReuser>of(
                        NearbyReuser.class, reuser -> reuser.reuse().authorityCode())
                .to("authority", Authority.BY_CODE);
    }

    @SchemaMapping
    CompletableFuture<List<NearbyReuser>> reusers(
            ReusedNearby near, @Argument int first, DataFetchingEnvironment field) {
        return NearbyReusers.of(near, BadRequest.unlessBetween(1, MOST_REUSERS, "first", first), field);
    }

    @SchemaMapping
    CompletableFuture<List<ReusedNearby>> reusedNearby(
            Authority authority, @Argument NearbyScope within, @Argument int first, DataFetchingEnvironment field) {
        var question = new Question(within.rings(), BadRequest.unlessBetween(1, MOST_BLOCKS, "first", first), field);
        return Neighbourhood.of(authority, field).thenCompose(asker -> nearest(asker, question.rings(), question));
    }

    /** What is reused in the first of the rings that has an answer. */
    private CompletableFuture<List<ReusedNearby>> nearest(
            Neighbourhood asker, List<NearbyRing> rings, Question question) {
        for (int number = 0; number < rings.size(); number++) {
            var ring = rings.get(number);
            if (asker.isIn(ring)) {
                var further = rings.subList(number + 1, rings.size());
                return inRing(asker, ring, question)
                        .thenCompose(found -> found.isEmpty()
                                ? nearest(asker, further, question)
                                : CompletableFuture.completedFuture(found));
            }
        }
        return CompletableFuture.completedFuture(List.of());
    }

    private CompletableFuture<List<ReusedNearby>> inRing(Neighbourhood asker, NearbyRing ring, Question question) {
        var isNearest = isNearest(ring, asker, question);
        return MostReused.of(asker, ring, question.field())
                .thenCompose(read -> newOnes(asker, read, question))
                .thenApply(counted -> counted.stream()
                        .map(each -> new ReusedNearby(asker, each.slug(), ring, each.count(), isNearest))
                        .toList());
    }

    /** Whether no nearer ring has a reuser of what is new: each was looked at before, or nobody is in it. */
    private static boolean isNearest(NearbyRing ring, Neighbourhood asker, Question question) {
        return Arrays.stream(NearbyRing.values())
                .filter(other -> other.compareTo(ring) < 0)
                .allMatch(nearer -> question.rings().contains(nearer) || !asker.isIn(nearer));
    }

    private CompletableFuture<List<MostReused.Counted>> newOnes(
            Neighbourhood asker, MostReused.Read read, Question question) {
        var found = read.counted().stream()
                .filter(counted -> asker.isNew(counted.slug()))
                .limit(question.first())
                .toList();
        return found.size() == question.first() || read.isAll()
                ? CompletableFuture.completedFuture(found)
                : MostReused.more(read, question.field()).thenCompose(more -> newOnes(asker, more, question));
    }

    private record Question(List<NearbyRing> rings, int first, DataFetchingEnvironment field) {}
}
