package dcant.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.authority.AuthorityKind;
import dcant.authority.Surroundings;
import dcant.buildingblock.TestBlock;
import dcant.offer.Offer.Scope;
import dcant.offer.ReachingOffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is suggested first, and when enough has been read to know it. */
class SuggestionsRuleTests {

    private static final int MOST = 3;

    private static Neighbourhood reusing(String... slugs) {
        var around = new Surroundings("COM-1", AuthorityKind.COMMUNE, null, null, List.of(), List.of());
        return new Neighbourhood(around, Set.of(slugs), slugs.length > 0, List.of());
    }

    private static MostReused.Read read(MostReused.Counted... counted) {
        return new MostReused.Read(MostReused.OF_PLACE, "EPCI-1", MOST, List.of(counted));
    }

    private static MostReused.Counted counted(String slug, int count) {
        return new MostReused.Counted(slug, count);
    }

    private static ReachingOffer offer(String slug, Scope scope) {
        return new ReachingOffer("MUT-1/" + slug, scope, "Body");
    }

    private static Suggestions known(Suggestions suggestions, String... slugs) {
        var blocks = Stream.of(slugs).map(slug -> TestBlock.reusedBy(1, slug)).toList();
        return suggestions.know(List.of(slugs), blocks);
    }

    private static List<String> best(Suggestions suggestions, ReachingOffer... national) {
        return suggestions.best(List.of(national)).stream()
                .map(suggested -> suggested.buildingBlock().slug() + " " + suggested.score())
                .toList();
    }

    @Test
    void aNeighbourIsWorthThreeANarrowOfferFiveAndANationalOneTwo() {
        var narrow = List.of(offer("b", Scope.MEMBERS));
        var suggestions =
                known(new Suggestions(reusing(), 5, narrow, read(counted("a", 2), counted("b", 1))), "a", "b", "c");

        assertThat(best(suggestions, offer("c", Scope.NATIONAL), offer("a", Scope.NATIONAL)))
                .containsExactly("a 8", "b 8", "c 2");
    }

    @Test
    void whatItReusesAlreadyIsNotSuggested() {
        var suggestions =
                known(new Suggestions(reusing("a"), 5, List.of(), read(counted("a", 9), counted("b", 1))), "a", "b");

        assertThat(best(suggestions)).containsExactly("b 3");
    }

    @Test
    void moreIsReadWhileTheRestOfThePlaceCouldBeAmongTheFirst() {
        var full = read(counted("a", 5), counted("b", 5), counted("c", 5));
        var falling = read(counted("a", 5), counted("b", 2), counted("c", 1));

        assertThat(known(new Suggestions(reusing(), 1, List.of(), full), "a", "b", "c")
                        .isEnough())
                .isFalse();
        assertThat(known(new Suggestions(reusing(), 1, List.of(), falling), "a", "b", "c")
                        .isEnough())
                .isTrue();
    }

    @Test
    void anUncountedOfferMayLiftWhatStandsAFewNeighboursLower() {
        var narrow = List.of(offer("elsewhere", Scope.TERRITORY));
        var near = read(counted("a", 5), counted("b", 4), counted("c", 3));
        var far = read(counted("a", 5), counted("b", 4), counted("c", 2));

        assertThat(known(new Suggestions(reusing(), 1, narrow, near), "a", "b", "c")
                        .isEnough())
                .isFalse();
        assertThat(known(new Suggestions(reusing(), 1, narrow, far), "a", "b", "c")
                        .isEnough())
                .isTrue();
    }

    @Test
    void aPlaceThatIsReadWholeIsEnough() {
        assertThat(new Suggestions(reusing(), 5, List.of(), read(counted("a", 1))).isEnough())
                .isTrue();
    }

    @Test
    void asksForWhatItDoesNotKnowYet() {
        var suggestions = new Suggestions(
                reusing(), 1, List.of(offer("o", Scope.MEMBERS)), read(counted("a", 5), counted("b", 4)));

        assertThat(suggestions.unknown()).containsExactlyInAnyOrder("a", "b", "o");
        assertThat(known(suggestions, "a", "o").unknown()).isEmpty();
    }
}
