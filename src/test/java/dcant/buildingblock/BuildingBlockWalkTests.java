package dcant.buildingblock;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Walking lists of building blocks page by page, in every order. */
@HubTest
class BuildingBlockWalkTests {

    private static final String PAGE = """
            query ($after: String, $before: String) {
              buildingBlocks(%s) {
                totalCount nodes { slug name reuserCount since updatedAt }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    private final HttpHub hub;

    BuildingBlockWalkTests(HttpHub hub) {
        this.hub = hub;
    }

    static Stream<String> orders() {
        var ordered = Stream.of("REUSER_COUNT", "NAME", "SLUG", "SINCE", "UPDATED_AT")
                .flatMap(field -> Stream.of("ASC", "DESC")
                        .map(direction -> "orderBy: {field: %s, direction: %s} ".formatted(field, direction)));
        var text = "search: \"données\" ";
        return Stream.concat(ordered, Stream.of("", text, text + "orderBy: {field: NAME, direction: DESC} "));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void givesEveryItemExactlyOnceBothWays(String arguments) {
        var forwards = walk(arguments + "first: 13, after: $after", "after", "endCursor", "hasNextPage");

        assertThat(forwards).doesNotHaveDuplicates().hasSize(total(arguments));
        var backwards = walk(arguments + "last: 17, before: $before", "before", "startCursor", "hasPreviousPage");
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    private int total(String arguments) {
        return page(arguments + "first: 1", null, null).path("totalCount").asInt();
    }

    private List<String> walk(String arguments, String variable, String cursorField, String moreField) {
        var walked = new ArrayList<String>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var page = page(arguments, variable, cursor);
            var slugs = new ArrayList<String>();
            page.path("nodes").forEach(node -> slugs.add(node.path("slug").asString()));
            if (variable.equals("before")) {
                Collections.reverse(slugs);
            }
            walked.addAll(slugs);
            cursor = page.at("/pageInfo/" + cursorField).asString();
            more = page.at("/pageInfo/" + moreField).asBoolean();
        }
        return walked;
    }

    private JsonNode page(String arguments, @Nullable String variable, @Nullable String cursor) {
        var used = arguments.contains("$after") ? "$after: String" : "$before: String";
        var document = arguments.contains("$")
                ? PAGE.formatted(arguments).replace("$after: String, $before: String", used)
                : PAGE.formatted(arguments).replace("($after: String, $before: String)", "");
        var variables = new HashMap<String, @Nullable Object>();
        if (variable != null) {
            variables.put(variable, cursor);
        }
        return hub.ask(document, variables).data("/buildingBlocks");
    }

    @Test
    void sortsByNumberOfReusersUnlessThereIsAText() {
        var counts = new ArrayList<Integer>();
        page("first: 100", null, null)
                .path("nodes")
                .forEach(node -> counts.add(node.path("reuserCount").asInt()));

        assertThat(counts)
                .isSortedAccordingTo(Collections.reverseOrder())
                .first()
                .isEqualTo(140);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var cursor = page("orderBy: {field: NAME} first: 1", null, null)
                .at("/pageInfo/endCursor")
                .asString();

        var refused = hub.ask(
                "{ buildingBlocks(orderBy: {field: NAME, direction: DESC} first: 1 after: \"%s\")".formatted(cursor)
                        + " { totalCount } }");

        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
    }
}
