package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What is no GraphQL request, or a wrong one: a status, a code and a sentence; no page, no trace, no echo. */
@HubTest
class HttpErrorTests {

    private static final int LONGEST_ECHO = 200;
    private static final String LONG = "q".repeat(2_000);

    private final HttpHub hub;

    HttpErrorTests(HttpHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,404",
        "GET,/nothing-here,404",
        "GET,/error,404",
        "POST,/error,404",
        "GET,/..%2f..%2fetc%2fpasswd,400",
        "GET,/graphql,405",
        "TRACE,/graphql,405",
        "TRACE,/,405",
        "PUT,/graphql,404",
        "DELETE,/graphql,404",
        "PATCH,/graphql/schema.graphqls,404"
    })
    void answersAWrongAddressOrMethodInJson(String method, String path, int status) {
        var answer = hub.send(hub.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(status);
        clean(answer);
    }

    @Test
    void doesNotRepeatALongAddress() {
        clean(hub.send(hub.request("/" + LONG).GET()), 404);
        clean(hub.send(hub.request("/?" + LONG + "=" + LONG).GET()), 404);
    }

    @Test
    void refusesAHeaderOfSixtyKilobytes() {
        var answer = hub.send(hub.request("/graphql")
                .header("Content-Type", "application/json")
                .header("X-Long", "q".repeat(60 * 1024))
                .POST(BodyPublishers.ofString("{\"query\": \"{ hub { version } }\"}")));

        assertThat(answer.status()).isBetween(400, 499);
        clean(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "42",
                "\"{ hub { version } }\"",
                "{",
                "{\"query\": \"{ hub { version } }\"",
                "{\"query\": \"{ hub { version } }\"} trailing",
                "{'query': '{ hub { version } }'}",
                "{query: \"{ hub { version } }\"}",
                "{\"query\": \"{ hub { version } }\",}",
                "[]",
                "[{\"query\": \"{ hub { version } }\"}]",
                "{}",
                "{\"query\": null}",
                "{\"query\": \"\"}",
                "{\"query\": 42}",
                "{\"query\": {}}",
                "{\"query\": [\"{ hub { version } }\"]}",
                "{\"query\": \"{ hub { version } }\", \"query\": \"{ __typename }\"}",
                "{\"query\": \"{ hub { version } }\", \"variables\": []}",
                "{\"query\": \"{ hub { version } }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ hub { version } }\", \"variables\": 42}",
                "{\"query\": \"{ hub { version } }\", \"operationName\": {}}",
                "{\"query\": \"{ hub { version } }\", \"operationName\": \"absent\"}",
                "{\"query\": \"{ hub { version } }\", \"extensions\": 42}",
                "<query>{ hub { version } }</query>",
                "query={hub{version}}"
            })
    void refusesABodyThatIsNotAGraphQlRequest(String body) {
        var answer = hub.post(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        clean(answer);
    }

    @Test
    void refusesABodyThatIsNotUtf8() {
        var body =
                "{\"query\": \"{ hub { version } }\", \"operationName\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        var answer = hub.post(BodyPublishers.ofByteArray(body), "application/json");

        assertThat(answer.status()).isEqualTo(400);
        clean(answer);
    }

    @Test
    void refusesABodyNestedTenThousandTimes() {
        clean(
                hub.post("{\"query\": \"{ hub { version } }\", \"variables\": {\"a\": %s%s}}"
                        .formatted("[".repeat(10_000), "]".repeat(10_000))),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml"
            })
    void refusesABodyThatIsNotSentAsJson(String contentType) {
        var answer = hub.post(BodyPublishers.ofString("{\"query\": \"{ hub { version } }\"}"), contentType);

        clean(answer, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/html;;", "*/*;q=x", "text/html", "image/png"})
    void answersAnAcceptHeaderThatItCannotServe(String accept) {
        var answer = hub.send(hub.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("{\"query\": \"{ hub { version } }\"}")));

        if (answer.status() == 200) {
            assertThat(answer.data("/hub/version").asString()).isNotEmpty();
        } else {
            assertThat(answer.status()).isBetween(400, 499);
            clean(answer);
        }
    }

    static List<String> misspelt() {
        return List.of(
                "{ " + LONG + " }",
                "{ hub { " + LONG + " } }",
                "{ hub(" + LONG + ": 1) { version } }",
                "{ hub { version @" + LONG + " } }",
                "{ ..." + LONG + " }",
                "query ($" + LONG + ": Nothing) { hub { version } }",
                "query ($x: " + LONG + ") { hub { version } }",
                "fragment " + LONG + " on Hub { version } { hub { version } }",
                "{ authorities(filter: {kind: {eq: " + LONG + "}}) { totalCount } }",
                "{ authorities(filter: {" + LONG + ": 1}) { totalCount } }",
                "{ authority(by: {siren: \"" + LONG + "\"}) { code } }",
                "{ authority(by: {siret: \"" + LONG + "\"}) { code } }",
                "{ authorities(filter: {within: {code: \"" + LONG + "\"}}) { totalCount } }",
                "{ reviewCampaign(programme: \"x\", semester: \"" + LONG + "\") { semester } }",
                "{ authorities(after: \"" + LONG + "\") { totalCount } }",
                "{ node(id: \"" + LONG + "\") { id } }",
                "{ hub { version } } " + LONG,
                "{ hub { version } } \"" + LONG,
                "\u0000" + LONG,
                "}" + LONG);
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void doesNotRepeatALongMistake(String document) {
        var answer = hub.ask(document);

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        clean(answer);
    }

    @Test
    void doesNotRepeatALongVariableOrOperationName() {
        var siret = "query ($s: Siret!) { authority(by: {siret: $s}) { code } }";
        clean(hub.ask(siret, Map.of("s", LONG)), 400);
        clean(hub.ask(siret, Map.of("s", Map.of(LONG, LONG))), 400);
        clean(
                hub.ask(
                        "query ($k: AuthorityKind) { authorities(filter: {kind: {eq: $k}}) { totalCount } }",
                        Map.of("k", LONG)),
                400);
        clean(hub.post("{\"query\": \"{ hub { version } }\", \"operationName\": \"%s\"}".formatted(LONG)), 400);
        clean(hub.post("{\"%s\": 1".formatted(LONG)), 400);
    }

    @Test
    void answersTheIntrospectionOfGraphiQl() throws Exception {
        var document =
                new ClassPathResource("introspection-graphiql.graphql").getContentAsString(StandardCharsets.UTF_8);
        var schema = hub.ask(document).data("/__schema");

        assertThat(schema.at("/queryType/name").asString()).isEqualTo("Query");
        assertThat(schema.path("types").values().stream()
                        .map(type -> type.path("name").asString())
                        .toList())
                .contains("Programme", "Authority", "AuthorityRef", "Siren");
    }

    private static void clean(Reply answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        clean(answer);
    }

    private static void clean(Reply answer) {
        if (!answer.body().isEmpty()) {
            assertThat(answer.header("Content-Type")).matches("application/(graphql-response\\+)?json.*");
            assertThat(answer.json().path("errors")).isNotEmpty();
            assertThat(answer.code()).isNotEmpty();
            assertThat(answer.message()).isNotBlank();
        }
        assertThat(answer.body())
                .doesNotContainIgnoringCase("<html")
                .doesNotContainIgnoringCase("<!doctype")
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("dcant.")
                .doesNotContainPattern("graphql\\.[a-z]")
                .doesNotContain("org.springframework")
                .doesNotContain("q".repeat(LONGEST_ECHO + 1));
    }
}
