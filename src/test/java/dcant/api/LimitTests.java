package dcant.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one request may ask for: at the limit it is answered, one above it is refused before it runs. */
@HubTest
class LimitTests {

    private static final Duration MOST_WORK = Duration.ofMillis(1_500);

    private final HttpHub hub;

    LimitTests(HttpHub hub) {
        this.hub = hub;
    }

    /** Documents of one measure and of nothing else. */
    enum Measure {
        ALIASES(30, n -> "{ hub { %s } }".formatted(times(n, i -> "a" + i + ": version"))),
        FIELDS(500, n -> "{ hub { %s } }".formatted(times(n - 1, i -> "version"))),
        DEPTH(
                12,
                n -> "{ authority(by: {inseeCode: \"35238\"}) %s { code } %s }"
                        .formatted(times(n - 2, i -> "{ region"), times(n - 2, i -> "}"))),
        DIRECTIVES(20, n -> "{ hub { %s } }".formatted(times(n, i -> "version @skip(if: false)"))),
        FRAGMENTS(
                50,
                n -> "{ hub { %s } } %s"
                        .formatted(times(n, i -> "...f" + i), times(n, i -> "fragment f" + i + " on Hub { version }"))),
        OPERATIONS(10, n -> times(n, i -> "query q" + i + " { hub { version } }")),
        TOKENS(
                2_000,
                n -> "{ hub { version @include(if: true) } authorities(filter: {kind: {in: [%s]}}) { totalCount } }"
                        .formatted(times(n - 32, i -> "EPCI")));

        private final int most;
        private final IntFunction<String> document;

        Measure(int most, IntFunction<String> document) {
            this.most = most;
            this.document = document;
        }

        private static String times(int count, IntFunction<String> part) {
            return IntStream.range(0, count).mapToObj(part).collect(joining(" "));
        }
    }

    private Reply ask(Measure measure, int amount) {
        var document = measure.document.apply(amount);
        return hub.post("{\"query\": \"%s\", \"operationName\": %s}"
                .formatted(document.replace("\"", "\\\""), measure == Measure.OPERATIONS ? "\"q0\"" : "null"));
    }

    @ParameterizedTest
    @EnumSource
    void answersWhatIsAtTheLimit(Measure measure) {
        var answer = ask(measure, measure.most);

        if (measure == Measure.TOKENS) {
            assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
            assertThat(answer.message()).contains("`in` takes at most 100 values");
        } else {
            assertThat(answer.data("").isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesOneAboveTheLimit(Measure measure) {
        var answer = ask(measure, measure.most + 1);

        refused(answer, measure.most);
        if (measure != Measure.TOKENS) {
            assertThat(answer.json().at("/errors/0/extensions/actual").asInt()).isEqualTo(measure.most + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTenTimesTheLimit(Measure measure) {
        assertThat(ask(measure, 10 * measure.most).code()).isEqualTo("TOO_COMPLEX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl", "fr", "de-DE,de;q=0.9", "garbage;;q=x"})
    void namesALimitWhateverTheLanguageOfTheClient(String language) {
        var tooLong = "{\"query\": \"%s\"}".formatted("{ hub { " + Measure.times(2_000, i -> "version") + " } }");
        var answer = hub.send(hub.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(tooLong)));

        refused(answer, 2_000);
    }

    private static void refused(Reply answer, int maximum) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("TOO_COMPLEX");
        assertThat(answer.json().at("/errors/0/extensions/maximum").asInt()).isEqualTo(maximum);
        assertThat(answer.message()).contains(String.valueOf(maximum));
        assertThat(answer.json().path("data").isMissingNode()
                        || answer.json().path("data").isNull())
                .isTrue();
        assertThat(answer.statements()).isZero();
    }

    @Test
    void refusesALongChainOfFragmentsWithoutWorkingOnIt() {
        refusedAtOnce("{ ...f0 } "
                + Measure.times(1_000, i -> "fragment f%d on Query { ...f%d }".formatted(i, i + 1))
                + " fragment f1000 on Query { hub { version } }");
    }

    @Test
    void refusesALongCycleOfFragmentsWithoutWorkingOnIt() {
        refusedAtOnce("{ ...f0 } "
                + Measure.times(500, i -> "fragment f%d on Query { ...f%d }".formatted(i, (i + 1) % 500)));
    }

    /** Few enough tokens and fragments, and more fields than atoms in the universe once they are unfolded. */
    @Test
    void measuresFragmentsThatMultiplyWithoutUnfoldingThem() {
        var answer = askWithLittleWork("{ ...f0 } "
                + Measure.times(
                        49, i -> "fragment f%d on Query { %s }".formatted(i, Measure.times(9, j -> "...f" + (i + 1))))
                + " fragment f49 on Query { hub { version } }");

        assertThat(answer.code()).isEqualTo("TOO_COMPLEX");
        assertThat(answer.json().at("/errors/0/extensions/maximum").asInt()).isEqualTo(Measure.FIELDS.most);
    }

    @Test
    void refusesAShortCycleOfFragments() {
        var answer = askWithLittleWork("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    private void refusedAtOnce(String document) {
        refused(askWithLittleWork(document), 2_000);
    }

    private Reply askWithLittleWork(String document) {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = process.getProcessCpuTime();
        var answer = hub.ask(document);
        assertThat(Duration.ofNanos(process.getProcessCpuTime() - before))
                .as("processor time")
                .isLessThan(MOST_WORK);
        return answer;
    }

    @Test
    void refusesAHundredOfAHundredOfAHundredByItsCost() {
        var answer = hub.ask("""
                { authorities(first: 100) { nodes { members(first: 100) { nodes {
                  memberships(first: 100) { nodes { code } } } } } } }
                """);

        refused(answer, 20_000);
        assertThat(answer.json().at("/errors/0/extensions/actual").asInt()).isEqualTo(1_000_000);
    }

    @Test
    void countsTheSizeOfAPageThatAVariableGives() {
        var document = """
                query ($n: Int) { authorities(first: $n) { nodes { members(first: $n) { nodes {
                  memberships(first: $n) { nodes { code } } } } } } }
                """;

        refused(hub.ask(document, Map.of("n", 100)), 20_000);
        assertThat(hub.ask(document, Map.of("n", 2))
                        .json()
                        .at("/extensions/cost")
                        .asInt())
                .isEqualTo(2 + 4 + 8);
    }

    @Test
    void showsTheCostOfEverySuccess() {
        assertThat(hub.ask("{ hub { version } }").json().at("/extensions/cost").asInt())
                .isEqualTo(1);
        assertThat(hub.ask("{ __typename }").json().at("/extensions/cost").asInt(-1))
                .isZero();
    }
}
