package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arguments of pages, and the cursors that clients bring back. */
@HubTest
class PagingTests {

    private final HttpHub hub;

    PagingTests(HttpHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 0",
                "first: -1",
                "first: 101",
                "first: -2147483648",
                "first: 2147483648",
                "first: null",
                "first: \"10\"",
                "first: 1.5",
                "last: 0",
                "last: -1",
                "last: 101",
                "first: 5, last: 5"
            })
    void refusesAPageThatCannotBe(String arguments) {
        refused(hub.ask("{ authorities(%s) { nodes { code } } }".formatted(arguments)));
        refused(hub.ask("{ authority(by: {code: \"EPCI-243500139\"}) { members(%s) { nodes { code } } } }"
                .formatted(arguments)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MIN_VALUE})
    void refusesASizeFromAVariableToo(int size) {
        refused(hub.ask("query ($n: Int) { authorities(first: $n) { nodes { code } } }", Map.of("n", size)));
        refused(hub.ask("query ($n: Int) { authorities(last: $n) { nodes { code } } }", Map.of("n", size)));
    }

    @Test
    void refusesAPageOfEverythingByItsCost() {
        var answer = hub.ask("{ authorities(first: 2147483647) { nodes { code } } }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("TOO_COMPLEX");
        assertThat(answer.statements()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "garbage",
                "é",
                "====",
                "QUJD",
                "W10",
                "eyJhIjoxfQ",
                "MTIzNDU2Nzg5MDEyWyJDT00tMzUyMzgiXQ",
                "' OR 1=1 //"
            })
    void refusesACursorThatItNeverMade(String cursor) {
        refused(after(cursor, ""));
        refused(hub.ask(
                "query ($c: String) { authorities(last: 5, before: $c) { nodes { code } } }", Map.of("c", cursor)));
    }

    @Test
    void refusesACursorOfAThousandCharactersAndMore() {
        refused(after("A".repeat(30_000), ""));
    }

    @Test
    void refusesACursorWithAnyCharacterChanged() {
        var cursor = cursor("");
        assertThat(after(cursor, "").data("/authorities/nodes")).hasSize(5);

        for (int place = 0; place < cursor.length(); place++) {
            var other = cursor.charAt(place) == 'A' ? 'B' : 'A';
            refused(after(cursor.substring(0, place) + other + cursor.substring(place + 1), ""));
        }
        refused(after(cursor + "A", ""));
        refused(after(cursor.substring(1), ""));
        refused(after(cursor.substring(0, cursor.length() - 1), ""));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var byName = "orderBy: {field: NAME}";
        assertThat(after(cursor(byName), byName).data("/authorities/nodes")).hasSize(5);

        refused(after(cursor(byName), ""));
        refused(after(cursor(""), byName));
        refused(after(cursor(byName), "orderBy: {field: NAME, direction: DESC}"));
        refused(after(cursor(byName), "orderBy: {field: POPULATION}"));
        refused(after(cursor(byName), "search: \"rennes\""));
    }

    @Test
    void refusesACursorOfAnotherList() {
        var ofMembers =
                hub.ask("""
                { authority(by: {code: "EPCI-243500139"}) { members(first: 1) { pageInfo { endCursor } } } }
                """).data("/authority/members/pageInfo/endCursor").asString();
        assertThat(ofMembers).isNotEmpty();

        refused(after(ofMembers, ""));
    }

    @Test
    void walksAnEdgeByTheCursorOfEachOfItsItems() {
        var members =
                "query ($c: String) { authority(by: {code: \"EPCI-243500139\"}) { members(first: 3, after: $c) { edges { cursor node { code } } } } }";
        var start = hub.ask(members).data("/authority/members/edges");
        var second =
                hub.ask(members, Map.of("c", start.at("/0/cursor").asString())).data("/authority/members/edges");

        assertThat(second.at("/0/node/code")).isEqualTo(start.at("/1/node/code"));
        assertThat(second.at("/1/node/code")).isEqualTo(start.at("/2/node/code"));
    }

    private String cursor(String arguments) {
        return hub.ask("{ authorities(first: 5 %s) { pageInfo { endCursor } } }".formatted(arguments))
                .data("/authorities/pageInfo/endCursor")
                .asString();
    }

    private Reply after(@Nullable String cursor, String arguments) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("c", cursor);
        return hub.ask(
                "query ($c: String) { authorities(first: 5, after: $c %s) { nodes { code } } }".formatted(arguments),
                variables);
    }

    private static void refused(Reply answer) {
        assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
        assertThat(answer.message()).isNotBlank();
    }
}
