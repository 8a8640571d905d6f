package dcant.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HubTest;
import dcant.api.Pages;
import dcant.authority.Surroundings;
import dcant.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Test;

/** Which offers reach an authority is said in Cypher and in Java, and is the same for every authority. */
@HubTest
class ReachTwinTests {

    private static final String REACHING = """
            UNWIND $codes AS code
            MATCH (asked:Authority {code: code})
            %s
            RETURN {code: asked.code, offers: COLLECT {
              CALL (asked, reuser, places, memberships) {
            %s
              }
              RETURN DISTINCT offer.id }} AS row
            """.formatted(Reach.PLACES, Reach.NARROW);

    /** All together take longer than a query may, on a machine that is busy beside. */
    private static final int AT_ONCE = 1_000;

    private final Graph graph;
    private final Pages pages;

    ReachTwinTests(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    @Test
    void theOffersThatReachEveryAuthorityAreTheSame() {
        var codes = graph.list("MATCH (authority:Authority) RETURN authority.code AS row", Map.of(), String.class);
        var inCypher = new ArrayList<Reached>();
        var around = new HashMap<String, Surroundings>();
        var byPlace = new HashMap<String, List<ReachingOffer>>();
        codes.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(portion -> {
            inCypher.addAll(graph.list(REACHING, Map.of("codes", portion), Reached.class));
            around.putAll(Surroundings.BY_CODE.read(pages, portion, Map.of()));
            byPlace.putAll(ReachingOffers.BY_PLACE.read(pages, portion, Map.of()));
        });

        assertThat(inCypher).hasSizeGreaterThan(36_000);
        assertThat(inCypher).anySatisfy(reached -> assertThat(reached.offers()).isNotEmpty());
        assertThat(inCypher).allSatisfy(reached -> {
            var surroundings = Objects.requireNonNull(around.get(reached.code()));
            var read = surroundings.all().stream().flatMap(place -> byPlace.getOrDefault(place, List.of()).stream());
            assertThat(new TreeSet<>(ReachingOffers.reaching(surroundings, read).stream()
                            .map(ReachingOffer::key)
                            .toList()))
                    .as(reached.code())
                    .isEqualTo(new TreeSet<>(reached.offers()));
        });
    }

    private record Reached(String code, List<String> offers) {}
}
