package dcant.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the State and the territories bring to the programme, counted again from the files of the seed. */
@HubTest
@Tag("doors")
class ContributionTests {

    private static final String ASKED = """
            query ($reliability: [Reliability!]!) {
              programme(code: "dcant-2018-2020") {
                contributions(reliability: $reliability) {
                  side pilotedActionCount pilotCount participantCount buildingBlockCount reuseCount
                  contributors(first: 50) {
                    authority { code isFictional } pilotedActionCount joinedActionCount buildingBlockCount reuseCount
                  }
                }
              }
            }
            """;

    /** programme, contributions, contributors. */
    private static final int SELECTED_EDGES = 3;

    private final HttpHub hub;

    ContributionTests(HttpHub hub) {
        this.hub = hub;
    }

    static Stream<List<String>> reliabilities() {
        return Stream.of(
                List.of("DOCUMENTED"),
                List.of("DOCUMENTED", "INFERRED"),
                List.of("ILLUSTRATIVE"),
                List.of("DOCUMENTED", "INFERRED", "ILLUSTRATIVE"),
                List.of());
    }

    private JsonNode sides(List<String> reliability) {
        return hub.ask(ASKED, Map.of("reliability", reliability)).data("/programme/contributions");
    }

    @ParameterizedTest
    @MethodSource("reliabilities")
    void countsWhatTheSeedSaysOfEachSide(List<String> reliability) {
        var seed = new SeedContributions(reliability);

        var sides = sides(reliability);

        assertThat(sides.values().stream().map(side -> side.path("side").asString("")))
                .containsExactly("STATE", "TERRITORIAL", "");
        assertThat(sides.values())
                .allSatisfy(side -> assertThat(counts(side))
                        .as(side.path("side").asString(""))
                        .isEqualTo(seed.side(side.path("side").asString(""))));
    }

    @ParameterizedTest
    @MethodSource("reliabilities")
    void namesThoseWhoBringMostFirst(List<String> reliability) {
        var seed = new SeedContributions(reliability);

        for (var side : sides(reliability)) {
            var contributors = side.path("contributors").values().stream()
                    .map(each -> each.at("/authority/code").asString() + " " + counts(each))
                    .toList();
            assertThat(contributors)
                    .isEqualTo(seed.contributors(side.path("side").asString("")));
        }
    }

    private static Map<String, Integer> counts(JsonNode counted) {
        var counts = new TreeMap<String, Integer>();
        counted.properties().stream()
                .filter(field -> field.getKey().endsWith("Count"))
                .forEach(field -> counts.put(field.getKey(), field.getValue().asInt()));
        return counts;
    }

    @Test
    void quotesNoInventedPilotUnlessAsked() {
        var unasked = hub.ask("{ programme(code: \"dcant-2018-2020\") { contributions { side pilotCount"
                        + " contributors(first: 50) { authority { isFictional } } } } }")
                .data("/programme/contributions");

        assertThat(unasked.findValues("isFictional"))
                .isNotEmpty()
                .allSatisfy(fictional -> assertThat(fictional.asBoolean()).isFalse());
        assertThat(unasked.findValues("pilotCount"))
                .allSatisfy(count -> assertThat(count.asInt()).isZero());
    }

    @Test
    void saysWithZerosThatAProgrammeHasNothingRecorded() {
        var sides = hub.ask("{ programme(code: \"dcant-2015-2017\") { contributions { pilotCount buildingBlockCount"
                        + " contributors { reuseCount } } } }")
                .data("/programme/contributions");

        assertThat(sides.values()).hasSize(3).allSatisfy(side -> {
            assertThat(side.path("pilotCount").asInt()).isZero();
            assertThat(side.path("buildingBlockCount").asInt()).isZero();
            assertThat(side.path("contributors").isEmpty()).isTrue();
        });
    }

    @Test
    void costsOneStatementForEachSelectedEdge() {
        var answer = hub.ask(ASKED, Map.of("reliability", List.of("DOCUMENTED", "INFERRED")));

        assertThat(answer.data("/programme/contributions/0/contributors").isEmpty())
                .isFalse();
        assertThat(answer.statements()).isLessThanOrEqualTo(SELECTED_EDGES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void refusesASizeOutOfItsRange(int first) {
        assertThat(hub.ask(
                                "{ programme(code: \"dcant-2018-2020\") { contributions { contributors(first: %d) { reuseCount } } } }"
                                        .formatted(first))
                        .code())
                .isEqualTo("BAD_REQUEST");
    }
}
