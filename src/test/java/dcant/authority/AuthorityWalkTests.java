package dcant.authority;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import dcant.graph.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walking lists of authorities page by page, in every order. */
@HubTest
class AuthorityWalkTests {

    private static final String PAGE = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              authorities(filter: {within: {inseeCode: "35"}} %s) {
                totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
    private static final String FORWARD = PAGE.formatted("first: $first, after: $after")
            .replace("$first: Int, $after: String, $last: Int, $before: String", "$first: Int, $after: String");
    private static final String BACKWARD = PAGE.formatted("last: $last, before: $before")
            .replace("$first: Int, $after: String, $last: Int, $before: String", "$last: Int, $before: String");

    private final HttpHub hub;

    AuthorityWalkTests(HttpHub hub) {
        this.hub = hub;
    }

    @Test
    void givesEveryItemExactlyOnceForwards() {
        var walked = forwards(7);

        assertThat(walked).doesNotHaveDuplicates().isSorted().contains("DEP-35", "EPCI-243500139");
        assertThat(walked)
                .filteredOn(code -> code.startsWith("COM-"))
                .isEqualTo(SeedCsv.rows("communes").stream()
                        .filter(row -> cell(row, "department").equals("35"))
                        .map(row -> "COM-" + cell(row, "code"))
                        .sorted()
                        .toList());
        assertThat(walked).isEqualTo(forwards(100));
    }

    @Test
    void givesEveryItemExactlyOnceBackwards() {
        var walked = new ArrayList<String>();
        String cursor = null;
        boolean isFirst = true;
        boolean more = true;
        while (more) {
            var page = hub.ask(BACKWARD, arguments("last", 7, "before", cursor)).data("/authorities");
            assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(!isFirst);
            isFirst = false;
            walked.addAll(0, Asked.codes(page.path("nodes")));
            cursor = page.at("/pageInfo/startCursor").asString();
            more = page.at("/pageInfo/hasPreviousPage").asBoolean();
        }

        assertThat(walked).isEqualTo(forwards(100));
    }

    private List<String> forwards(int size) {
        var walked = new ArrayList<String>();
        String cursor = null;
        int total = -1;
        boolean more = true;
        while (more) {
            var page =
                    hub.ask(FORWARD, arguments("first", size, "after", cursor)).data("/authorities");
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!walked.isEmpty());
            walked.addAll(Asked.codes(page.path("nodes")));
            cursor = page.at("/pageInfo/endCursor").asString();
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            total = page.path("totalCount").asInt();
        }
        assertThat(walked).hasSize(total);
        return walked;
    }

    private static Map<String, @Nullable Object> arguments(
            String count, int size, String place, @Nullable String cursor) {
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put(count, size);
        arguments.put(place, cursor);
        return arguments;
    }

    @ParameterizedTest
    @CsvSource({"CODE,ASC", "CODE,DESC", "NAME,ASC", "NAME,DESC", "POPULATION,ASC", "POPULATION,DESC"})
    void sortsTheCommunesOfADepartment(String field, String direction) {
        var order = order(field);
        var expected = SeedCsv.rows("communes").stream()
                .filter(row -> cell(row, "department").equals("35"))
                .sorted((direction.equals("ASC") ? order : order.reversed()).thenComparing(row -> cell(row, "code")))
                .map(row -> "COM-" + cell(row, "code"))
                .toList();

        assertThat(sorted(field, direction)).isEqualTo(expected);
    }

    private static Comparator<Map<String, String>> order(String field) {
        return switch (field) {
            case "NAME" -> Comparator.comparing(row -> SearchText.fold(cell(row, "name")));
            case "POPULATION" -> Comparator.comparing(row -> Integer.parseInt(cell(row, "population")));
            default -> Comparator.comparing(row -> cell(row, "code"));
        };
    }

    private List<String> sorted(String field, String direction) {
        var document = """
                query ($after: String) {
                  authorities(
                    filter: {within: {inseeCode: "35"}, kind: {eq: COMMUNE}}
                    orderBy: {field: %s, direction: %s} first: 90 after: $after
                  ) { nodes { code } pageInfo { hasNextPage endCursor } }
                }
                """.formatted(field, direction);
        var walked = new ArrayList<String>();
        var arguments = new HashMap<String, @Nullable Object>();
        boolean more = true;
        while (more) {
            var page = hub.ask(document, arguments).data("/authorities");
            walked.addAll(Asked.codes(page.path("nodes")));
            arguments.put("after", page.at("/pageInfo/endCursor").asString());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return walked;
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE", "EPCI"})
    void readsFiveEdgesOfAHundredAuthoritiesInFiveStatements(String kind) {
        var answer = hub.ask("""
                { authorities(filter: {kind: {eq: %s}}, first: 100) { nodes {
                  department { code } region { code } intercommunality { code }
                  members(first: 5) { nodes { code } } reuses(first: 5) { nodes { status } }
                } } }
                """.formatted(kind));

        assertThat(answer.data("/authorities/nodes")).hasSize(100);
        assertThat(answer.statements()).isEqualTo(5);
    }
}
