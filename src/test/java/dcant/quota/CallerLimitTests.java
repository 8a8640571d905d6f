package dcant.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in, who must wait, and what both are told. An anonymous caller has 10 a minute here, an agent 100, a partner 300. */
@TestInstance(Lifecycle.PER_CLASS)
class CallerLimitTests {

    private static final String LOOPBACK = "127.0.0.1";

    private final Turnstile hub = new Turnstile();

    @AfterAll
    void stop() {
        hub.close();
    }

    @BeforeEach
    void giveEverythingBack() {
        hub.time().pass(Duration.ofDays(1));
    }

    private HttpResponse<String> ask(String identity, int cost) {
        return hub.send(hub.asking(cost).header("Authorization", "Bearer " + hub.token(identity)));
    }

    private HttpResponse<String> askFrom(String address, int cost) {
        return Turnstile.send(address, hub.asking(cost));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String refused(HttpResponse<String> answer, int wait) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(header(answer, "Retry-After")).isEqualTo(String.valueOf(wait));
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        var error = JsonMapper.shared().readTree(answer.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("RATE_LIMITED");
        return error.path("message").asString();
    }

    @Test
    void showsWhatIsLeft() {
        var answer = ask("contributor", 30);

        answered(answer);
        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"agent\";q=100;w=60");
        assertThat(header(answer, "RateLimit")).isEqualTo("\"agent\";r=70;t=18");
    }

    @Test
    void refusesWhoeverIsOverdrawnUntilItIsPaidBack() {
        var last = ask("contributor", 250);
        answered(last);
        assertThat(header(last, "RateLimit")).isEqualTo("\"agent\";r=0;t=150");

        var refused = ask("contributor", 1);
        refused(refused, 91);
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"agent\";q=100;w=60");
        assertThat(header(refused, "RateLimit")).isEqualTo("\"agent\";r=0;t=150");

        hub.time().pass(Duration.ofSeconds(90));
        refused(ask("contributor", 1), 1);
        hub.time().pass(Duration.ofSeconds(1));
        answered(ask("contributor", 1));
    }

    @Test
    void makesNobodyPayForAnother() {
        ask("contributor", 100);
        askFrom("127.0.0.2", 10);

        refused(ask("contributor", 1), 1);
        refused(askFrom("127.0.0.2", 1), 6);
        answered(ask("coordinator", 1));
        answered(ask("partner", 1));
        answered(askFrom("127.0.0.3", 1));
        answered(askFrom(LOOPBACK, 1));
    }

    @Test
    void letsAPartnerAskForMore() {
        var answer = ask("partner", 250);

        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"partner\";q=300;w=60");
        answered(ask("partner", 50));
        refused(ask("partner", 1), 1);
    }

    @Test
    void doesNotLimitTheMachineItRunsOn() {
        answered(askFrom(LOOPBACK, 1_000_000));
        var answer = askFrom(LOOPBACK, 1);

        answered(answer);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("ratelimit"));
    }

    @Test
    void countsWhatFindsNothingAsOne() {
        var answer = Turnstile.send("127.0.0.2", hub.request("/nothing"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "RateLimit")).isEqualTo("\"anonymous\";r=9;t=6");
    }

    @Test
    void answersProbesAlways() {
        askFrom("127.0.0.2", 1_000);

        answered(Turnstile.send("127.0.0.2", hub.request("/actuator/health")));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOOPBACK, "192.0.2.1", "127.0.0.2", "::1", "nobody"})
    void believesNoAddressThatAClientWrites(String written) {
        askFrom("127.0.0.4", 20);

        refused(Turnstile.send("127.0.0.4", forwarded(written)), 66);
        var another = Turnstile.send("127.0.0.3", forwarded("127.0.0.4"));
        answered(another);
        assertThat(header(another, "RateLimit")).isEqualTo("\"anonymous\";r=9;t=6");
    }

    private HttpRequest.Builder forwarded(String address) {
        return hub.asking(1)
                .header("X-Forwarded-For", address)
                .header("X-Real-IP", address)
                .header("Forwarded", "for=\"" + address + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "fr,Votre adresse a épuisé ses 10 points de coût par minute. Revenez dans 66 s",
        "en,Your address has used up its allowance of 10 cost points a minute. Come back in 66 s"
    })
    void tellsTheAllowanceAndWhenToComeBack(String language, String message) {
        askFrom("127.0.0.5", 20);

        assertThat(refused(Turnstile.send("127.0.0.5", hub.asking(1).header("Accept-Language", language)), 66))
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "contributor,fr,Votre compte",
        "contributor,en,Your account",
        "partner,fr,Votre outil",
        "partner,en,Your tool"
    })
    void tellsWhoMustWait(String identity, String language, String who) {
        ask(identity, 1_000);
        var answer = hub.send(hub.asking(1)
                .header("Authorization", "Bearer " + hub.token(identity))
                .header("Accept-Language", language));

        assertThat(refused(answer, identity.equals("partner") ? 141 : 541)).startsWith(who);
    }
}
