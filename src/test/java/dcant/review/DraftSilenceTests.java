package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import dcant.TestProgramme;
import dcant.api.GlobalId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the draft of a review exists changes no byte of any answer to who may not see it. */
@HubTest
class DraftSilenceTests {

    private static final String EARLIER = "2019-S2";

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub pilot;
    private final HttpHub partner;
    private final TestProgramme programme;
    private final Semester semester;
    private final PublicQuestions questions;

    DraftSilenceTests(HttpHub hub, Driver driver, GraphQlSource source) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.pilot = hub.as("contributor");
        this.partner = hub.as("partner");
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
        this.questions = new PublicQuestions(source.schema(), values());
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private Map<String, String> values() {
        var values = new HashMap<>(Map.of(
                "programme", text(programme.code()),
                "code", text(programme.code()),
                "ActionBy", "{code: %s}".formatted(text(programme.action(1))),
                "AuthorityRef", "{code: \"ORG-fictif-syndicat-exemple\"}",
                "BuildingBlockBy", "{slug: \"franceconnect\"}",
                "NeedBy", "{slug: \"payer-la-cantine\"}",
                "semester", text(Semester.NAME),
                "from", text(EARLIER)));
        values.put("ID", text(review(1)));
        return values;
    }

    private static String text(String value) {
        return '"' + value + '"';
    }

    /** The id that the review of an action has or will have. */
    private String review(int action) {
        return GlobalId.of("Review", programme.action(action) + "/" + Semester.NAME);
    }

    @Test
    void noAnswerToThePublicTellsWhetherADraftExists() {
        var all = questions.all();

        assertSilent(() -> {
            var answers = new LinkedHashMap<String, String>();
            for (var question : all) {
                answers.put(question, whole(hub.ask(question)));
                if (question.matches("\\{ (journalHead|action|reviewCampaign)\\b.*")) {
                    answers.put("GET " + question, whole(get("/graphql?query=" + encoded(question))));
                }
            }
            for (var each : List.of(Semester.NAME, EARLIER)) {
                var path = "/editions/%s/%s.json".formatted(programme.code(), each);
                answers.put(path, whole(get(path)));
            }
            assertThat(answers)
                    .allSatisfy((question, answer) ->
                            assertThat(answer).as(question).doesNotContain("\"errors\""));
            return answers;
        });
    }

    private Reply get(String path) {
        return hub.send(hub.request(path).header("Accept", "application/json").GET());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** All of an answer but the time of day, and when the server ends a connection: after a hundred requests. */
    private static String whole(Reply reply) {
        var headers = new TreeMap<>(reply.headers().map());
        headers.remove("date");
        headers.remove("connection");
        return reply.status() + " " + headers + " " + reply.body();
    }

    @Test
    void noRefusalTellsWhetherADraftExists() {
        assertSilent(() -> {
            var answers = new LinkedHashMap<String, String>();
            for (var reader :
                    Map.of("anonymous", hub, "partner", partner, "pilot", pilot).entrySet()) {
                steps(reader.getValue())
                        .forEach((step, reply) ->
                                answers.put(step + " by " + reader.getKey(), reply.status() + " " + reply.body()));
            }
            return answers;
        });
    }

    /** What somebody who does not pilot the third action could try on its review. */
    private Map<String, Reply> steps(HttpHub as) {
        JsonNode review = JsonMapper.shared().valueToTree(Map.of("id", review(3), "version", 1));
        return Map.of(
                "save", semester.save(as, 3, 0, Map.of()),
                "save again", semester.save(as, 3, 1, Map.of()),
                "submit", semester.submit(as, review),
                "return", semester.giveBack(as, review),
                "validate", semester.validate(as, review, Map.of()),
                "state", semester.state(as, review, Map.of("stance", "AGREES")));
    }

    @Test
    void theIdOfADraftIsOneOfNothingForWhoMayNotSeeIt() {
        semester.open(coordinator);
        semester.save(coordinator, 3, 0, Map.of()).data("");
        var unknown = GlobalId.of("Review", programme.action(3) + "/2031-S2");

        for (var reader : List.of(hub, partner, pilot)) {
            assertThat(node(reader, review(3))).isEqualTo(node(reader, unknown));
        }
        assertThat(node(coordinator, review(3))).isNotEqualTo(node(coordinator, unknown));
    }

    private static String node(HttpHub as, String id) {
        var reply = as.ask(
                "query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { __typename id } }",
                Map.of("id", id));
        return reply.status() + " " + reply.body();
    }

    /** Asks the same before there is a draft, and after each step of its life. */
    private void assertSilent(Questions questions) {
        semester.openAgain(coordinator, EARLIER);
        semester.close(coordinator, EARLIER, true);
        semester.open(coordinator);
        var before = questions.answers();
        var heard = new ArrayList<String>();
        for (var step : lifeOfADraft().entrySet()) {
            step.getValue().run();
            var after = questions.answers();
            heard.addAll(before.keySet().stream()
                    .filter(question -> !Objects.equals(before.get(question), after.get(question)))
                    .map(question -> "%s, %s:%n%s%n%s"
                            .formatted(step.getKey(), question, before.get(question), after.get(question)))
                    .toList());
        }
        assertThat(heard.stream().limit(5).collect(Collectors.joining(System.lineSeparator())))
                .as("%d answers changed", heard.size())
                .isEmpty();
    }

    /** The drafts of the first action, by its pilot, and of the third one, which only the State pilots. */
    private Map<String, Runnable> lifeOfADraft() {
        var life = new LinkedHashMap<String, Runnable>();
        life.put("saved", () -> {
            var drop = Map.of(
                    "decision", "DROP", "dropReason", "Une autre la reprend.", "replacedBy", programme.action(2));
            semester.save(pilot, 1, 0, drop).data("");
            semester.save(coordinator, 3, 0, Map.of()).data("");
            semester.state(pilot, own(1), Map.of("stance", "DISAGREES", "comment", "Trop tôt."))
                    .data("");
        });
        life.put("submitted", () -> both(review -> semester.submit(coordinator, review)));
        life.put("returned", () -> both(review -> semester.giveBack(coordinator, review)));
        return life;
    }

    private void both(Function<JsonNode, Reply> step) {
        step.apply(own(1)).data("");
        step.apply(own(3)).data("");
    }

    private JsonNode own(int action) {
        return coordinator
                .ask(
                        "query ($id: ID!) { node(id: $id) { id ... on Review { version } } }",
                        Map.of("id", review(action)))
                .data("/node");
    }

    /** Asks all it has to ask, and gives each answer as it came. */
    private interface Questions {
        Map<String, String> answers();
    }
}
