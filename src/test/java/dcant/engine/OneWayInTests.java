package dcant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Tokens;
import dcant.access.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Whoever asks from within the hub is answered as over HTTP, to the byte. */
@HubTest
class OneWayInTests {

    private static final Map<String, Object> NOT_THERE =
            Map.of("programme", "none", "semester", "2020-S1", "reviewId", "UmV2aWV3Om5vbmU", "expectedVersion", 1);

    private final Engine engine;
    private final HttpHub hub;
    private final JsonMapper json;

    OneWayInTests(Engine engine, HttpHub hub, JsonMapper json) {
        this.engine = engine;
        this.hub = hub;
        this.json = json;
    }

    /** Every example, every question of the warm-up and every contract operation that can be asked without an effect. */
    static List<Asked> questions() throws IOException {
        var questions = new ArrayList<Asked>();
        var files = new PathMatchingResourcePatternResolver();
        for (var folder : List.of("examples", "warm-up")) {
            for (var file : files.getResources("classpath:" + folder + "/*.graphql")) {
                questions.add(new Asked(
                        folder + "/" + file.getFilename(),
                        file.getContentAsString(StandardCharsets.UTF_8),
                        null,
                        Map.of()));
            }
        }
        questions.add(contract("01-action-board", Map.of()));
        questions.add(contract("02-search", Map.of("text", "archivage", "first", 10)));
        questions.add(contract("03-building-block", Map.of("slug", "franceconnect")));
        questions.add(contract("04-nearby", Map.of("insee", "09079")));
        questions.add(contract("05-authority", Map.of("siren", "213502388")));
        questions.add(contract("06-campaign", Map.of("semester", "2019-S2")));
        for (var mutation : List.of("OpenCampaign", "SaveDraft", "Submit", "Return", "Validate", "CloseCampaign")) {
            questions.add(contract("07-review", mutation, Map.of("input", input(mutation))));
        }
        questions.add(contract("08-editions", Map.of("from", "2018-S1", "to", "2019-S2")));
        questions.add(contract("10-impact", Map.of("slug", "franceconnect")));
        questions.add(contract("11-journal", "Changes", Map.of("first", 20)));
        questions.add(contract("12-viewer", Map.of()));
        questions.add(contract("13-need", Map.of("words", "cantine", "authority", Map.of("inseeCode", "35238"))));
        questions.add(contract("14-resolve", Map.of("refs", List.of(Map.of("inseeCode", "49018")))));
        return questions;
    }

    /** An input that is refused because what it names is not there. */
    private static Map<String, Object> input(String mutation) {
        var fields = switch (mutation) {
            case "OpenCampaign" -> Set.of("programme", "semester");
            case "CloseCampaign" -> Set.of("programme", "semester");
            case "SaveDraft" -> Set.of("semester");
            default -> Set.of("reviewId", "expectedVersion");
        };
        var input = new HashMap<String, Object>();
        fields.forEach(field -> input.put(field, NOT_THERE.getOrDefault(field, "")));
        switch (mutation) {
            case "OpenCampaign" -> input.putAll(Map.of("opensOn", "2020-01-01", "closesOn", "2020-06-30"));
            case "CloseCampaign" -> input.put("carryOverMissing", true);
            case "SaveDraft" -> input.putAll(Map.of("actionCode", "none", "decision", "CONTINUE"));
            case "Return" -> input.put("reason", "Rien.");
            default -> {}
        }
        return input;
    }

    private static Asked contract(String name, Map<String, Object> variables) {
        return new Asked(name, HttpHub.contract(name), null, variables);
    }

    private static Asked contract(String name, String operation, Map<String, Object> variables) {
        return new Asked(name + " " + operation, HttpHub.contract(name), operation, variables);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anybodyIsAnsweredAlike(Asked question) {
        assertThat(fromWithin(question, null)).isEqualTo(overHttp(question, hub));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aCoordinatorIsAnsweredAlike(Asked question) {
        var token = Tokens.of(hub, "coordinator");

        assertThat(fromWithin(question, caller(token))).isEqualTo(overHttp(question, hub.with(token)));
    }

    @Test
    void isRefusedWhatCostsTooMuchAndPaysForWhatDoesNot() {
        var paid = new AtomicInteger();
        var cost = new CostListener(paid::set);
        var dear =
                "{ programmes { priorities { actions(first: 100) { nodes { participants(first: 100) { nodes { name } } } } } } }";

        assertThat(engine.ask(dear, null, Map.of(), null, Locale.ENGLISH, cost).toMap())
                .asString()
                .contains("TOO_COMPLEX");
        assertThat(paid).hasValue(0);
        engine.ask("{ programmes { code } }", null, Map.of(), null, Locale.ENGLISH, cost);
        assertThat(paid).hasPositiveValue();
    }

    private String fromWithin(Asked question, @Nullable Caller caller) {
        return json.writeValueAsString(engine.ask(
                        question.document(),
                        question.operation(),
                        new HashMap<>(question.variables()),
                        caller,
                        Locale.FRENCH,
                        CostListener.NONE)
                .toMap());
    }

    private static String overHttp(Asked question, HttpHub hub) {
        return question.operation() == null
                ? hub.ask(question.document(), question.variables()).body()
                : hub.ask(question.document(), question.operation(), question.variables())
                        .body();
    }

    private Caller caller(String token) {
        var claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return new Caller(
                claims.path("iss").asString(),
                claims.path("sub").asString(),
                claims.path("name").isMissingNode() ? null : claims.path("name").asString(),
                null,
                Set.of(),
                Instant.MAX);
    }

    record Asked(String name, String document, @Nullable String operation, Map<String, Object> variables) {
        @Override
        public String toString() {
            return name;
        }
    }
}
