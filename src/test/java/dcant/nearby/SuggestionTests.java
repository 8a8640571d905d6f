package dcant.nearby;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is suggested is the best of everything that could be, counted from the files of the seed. */
@HubTest
class SuggestionTests {

    private static final String SUGGESTED = """
            query ($insee: String!, $first: Int!) {
              authority(by: {inseeCode: $insee}) { suggestedBuildingBlocks(first: $first) {
                score buildingBlock { slug } reasons { code } } }
            }
            """;
    private static final String BLOCKS = """
            query ($after: String) {
              buildingBlocks(first: 100, after: $after, filter: {usableBy: {inseeCode: "35024"}}) {
                nodes { slug reuserCount } pageInfo { hasNextPage endCursor } }
            }
            """;

    private static final SeedRings SEED = new SeedRings();

    private final HttpHub hub;

    SuggestionTests(HttpHub hub) {
        this.hub = hub;
    }

    /** Some with a shared body, without an intercommunality, with many neighbours that reuse; and some drawn. */
    static Stream<String> communes() {
        var codes = SeedCsv.rows("communes").stream()
                .map(commune -> cell(commune, "code"))
                .toList();
        var drawn = new Random(2027).ints(8, 0, codes.size()).mapToObj(codes::get);
        return Stream.concat(
                Stream.of("35238", "35024", "09079", "93066", "29155", "98711", "40192", "13004", "69123"), drawn);
    }

    @ParameterizedTest
    @MethodSource("communes")
    void suggestsTheBestOfAll(String insee) {
        var expected = new ArrayList<Suggestion>();
        for (var block : openBlocks()) {
            var suggestion = suggestion("COM-" + insee, block);
            if (suggestion.score() > 0 && SEED.isNew("COM-" + insee, suggestion.slug())) {
                expected.add(suggestion);
            }
        }
        expected.sort(Comparator.comparingInt(Suggestion::score)
                .thenComparing(Suggestion::reuserCount)
                .reversed()
                .thenComparing(Suggestion::slug));
        var lines = expected.stream().map(Suggestion::line).toList();

        for (var first : List.of(1, 2, 5, 50)) {
            assertThat(suggested(insee, first)).isEqualTo(lines.subList(0, Math.min(first, lines.size())));
        }
    }

    private List<String> suggested(String insee, int first) {
        return hub.ask(SUGGESTED, Map.of("insee", insee, "first", first))
                .data("/authority/suggestedBuildingBlocks")
                .valueStream()
                .map(each -> each.at("/buildingBlock/slug").asString() + " "
                        + each.path("score").asInt())
                .toList();
    }

    /** All communes may use the same. */
    private List<JsonNode> openBlocks() {
        var blocks = new ArrayList<JsonNode>();
        var after = "";
        var more = true;
        while (more) {
            var page = hub.ask(BLOCKS, after.isEmpty() ? Map.of() : Map.of("after", after))
                    .data("/buildingBlocks");
            page.path("nodes").forEach(blocks::add);
            after = page.at("/pageInfo/endCursor").asString();
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return blocks;
    }

    private static Suggestion suggestion(String asker, JsonNode block) {
        var slug = block.path("slug").asString();
        var places = SEED.places(asker);
        var neighbours = SEED.near(asker, slug);
        var narrow = 0;
        var national = 0;
        for (var offer : SeedCsv.rows("offers")) {
            if (cell(offer, "buildingBlock").equals(slug)
                    && !cell(offer, "authority").equals(asker)) {
                narrow = Math.max(narrow, isNarrow(offer, places) ? 5 : 0);
                national = Math.max(national, cell(offer, "scope").equals("NATIONAL") ? 2 : 0);
            }
        }
        return new Suggestion(
                slug,
                3 * neighbours + narrow + national,
                block.path("reuserCount").asInt());
    }

    private static boolean isNarrow(Map<String, String> offer, Set<String> places) {
        return switch (cell(offer, "scope")) {
            case "TERRITORY" ->
                Arrays.stream(cell(offer, "territories").split("\\|")).anyMatch(places::contains);
            case "MEMBERS" -> places.contains(cell(offer, "authority"));
            default -> false;
        };
    }

    record Suggestion(String slug, int score, int reuserCount) {

        String line() {
            return slug + " " + score;
        }
    }
}
