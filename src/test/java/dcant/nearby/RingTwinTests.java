package dcant.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HubTest;
import dcant.api.Pages;
import dcant.authority.Surroundings;
import dcant.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Test;

/** What makes the rings around an authority is said in Cypher and in Java, and is the same for every authority. */
@HubTest
class RingTwinTests {

    private static final String PLACES = """
            UNWIND $codes AS code
            MATCH (asker:Authority {code: code})
            %s
            RETURN {
              code: asker.code, bodies: [place IN bodies | place.code],
              intercommunalities: [place IN intercommunalities | place.code],
              departments: [place IN departments | place.code], regions: [place IN regions | place.code]} AS row
            """.formatted(Neighbours.AROUND);

    private static final String SIZES = """
            UNWIND $sizes AS size
            MATCH (authority:Authority) WHERE %s
            RETURN {code: authority.code, kind: authority.kind, population: authority.population, size: size} AS row
            """.formatted(SizeBand.IS_OF_SIZE);

    /** All together take longer than a query may, on a machine that is busy beside. */
    private static final int AT_ONCE = 1_000;

    private final Graph graph;
    private final Pages pages;

    RingTwinTests(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    @Test
    void thePlacesOfEveryRingAreTheSame() {
        var codes = graph.list("MATCH (authority:Authority) RETURN authority.code AS row", Map.of(), String.class);
        var inCypher = new ArrayList<Places>();
        var around = new HashMap<String, Surroundings>();
        codes.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(portion -> {
            inCypher.addAll(graph.list(PLACES, Map.of("codes", portion), Places.class));
            around.putAll(Surroundings.BY_CODE.read(pages, portion, Map.of()));
        });

        assertThat(inCypher).hasSizeGreaterThan(36_000);
        assertThat(inCypher).allSatisfy(places -> {
            var neighbourhood =
                    new Neighbourhood(Objects.requireNonNull(around.get(places.code())), Set.of(), false, List.of());
            assertThat(places.byRing().keySet())
                    .allSatisfy(ring -> assertThat(new TreeSet<>(neighbourhood.places(ring)))
                            .as(places.code() + " " + ring)
                            .isEqualTo(places.byRing().get(ring)));
        });
    }

    @Test
    void everyAuthorityIsOfItsOwnSizeAndOfNoOther() {
        var sizes = new TreeSet<String>();
        for (var kind : List.of("COMMUNE", "EPCI", "DEPARTMENT", "REGION")) {
            for (var population : List.of(0, 499, 500, 1_999, 2_000, 9_999, 10_000, 49_999, 50_000, 20_000_000)) {
                sizes.add(String.join(" ", SizeBand.of(kind, population)));
            }
        }
        var parameters = Map.of(
                "sizes", sizes.stream().map(size -> List.of(size.split(" "))).toList());

        var inCypher = graph.list(SIZES, parameters, OfSize.class);

        assertThat(inCypher).hasSizeGreaterThan(36_000).doesNotHaveDuplicates();
        assertThat(inCypher.stream().map(OfSize::code)).doesNotHaveDuplicates();
        assertThat(inCypher)
                .allSatisfy(each -> assertThat(SizeBand.of(each.kind(), each.population()))
                        .as(each.code())
                        .isEqualTo(each.size()));
    }

    private record OfSize(String code, String kind, int population, List<String> size) {}

    private record Places(
            String code,
            List<String> bodies,
            List<String> intercommunalities,
            List<String> departments,
            List<String> regions) {

        Map<NearbyRing, Set<String>> byRing() {
            var places = new LinkedHashMap<NearbyRing, Set<String>>();
            places.put(NearbyRing.MEMBERSHIP, new TreeSet<>(bodies));
            places.put(NearbyRing.INTERCOMMUNALITY, new TreeSet<>(intercommunalities));
            places.put(NearbyRing.DEPARTMENT, new TreeSet<>(departments));
            places.put(NearbyRing.REGION, new TreeSet<>(regions));
            return places;
        }
    }
}
