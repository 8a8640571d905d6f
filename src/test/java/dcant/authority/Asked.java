package dcant.authority;

import dcant.HttpHub;
import dcant.Reply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The questions on authorities that several tests ask. */
final class Asked {

    private Asked() {}

    /** One authority by a reference such as {@code {inseeCode: "35238"}}, with the fields that the test names. */
    static JsonNode authority(HttpHub hub, String by, String fields) {
        return hub.ask("{ authority(by: %s) { %s } }".formatted(by, fields)).data("/authority");
    }

    /** The codes of a list, in its order. */
    static List<String> codes(JsonNode nodes) {
        return nodes.values().stream().map(node -> node.path("code").asString()).toList();
    }

    static Reply search(HttpHub hub, String text) {
        return hub.ask(
                "query ($text: String!) { authorities(search: $text, first: 10) { totalCount nodes { code name } } }",
                Map.of("text", text));
    }
}
