package dcant.access;

import static dcant.access.SignIn.location;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A person signs in to a demonstration on a page of the hub, for an application that proves to be the one that asked. */
@HubTest
class SignInTests {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final HttpHub hub;
    private final SignIn person;

    SignInTests(HttpHub hub) {
        this.hub = hub;
        this.person = new SignIn("http://127.0.0.1:" + hub.port());
    }

    @AfterEach
    void leave() {
        person.close();
    }

    private String code() {
        assertThat(location(person.authorize(Map.of()))).endsWith("/login");
        var asked = location(person.login("contributor", "contributor", Map.of()));
        assertThat(asked).contains("/oauth2/authorize");
        var callback = location(person.get(asked));
        assertThat(callback).startsWith(SignIn.CALLBACK + "?code=").endsWith("&state=s");
        return callback.replaceFirst(".*code=([^&]+).*", "$1");
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "demo-page",
                "redirect_uri",
                SignIn.CALLBACK,
                "code",
                code,
                "code_verifier",
                verifier);
    }

    @Test
    void givesATokenOfThePersonOnce() {
        var code = code();
        var answer = person.post("/oauth2/token", exchange(code, VERIFIER));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token =
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
        assertThat(hub.with(token)
                        .ask("{ hub { version } }")
                        .data("/hub/version")
                        .asString())
                .isNotEmpty();
        assertThat(person.post("/oauth2/token", exchange(code, VERIFIER)).statusCode())
                .as("the same code again")
                .isEqualTo(400);
    }

    @Test
    void givesNoTokenToWhoeverStoleTheCode() {
        assertThat(person.post("/oauth2/token", exchange(code(), "another-verifier-of-the-same-length-1234567"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge,''",
        "code_challenge_method,plain",
        "redirect_uri,http://evil.example/callback",
        "redirect_uri,http://127.0.0.1.evil.example/callback",
        "redirect_uri,http://127.0.0.1:53682/other",
        "client_id,nobody",
        "scope,reuse:write",
        "response_type,token"
    })
    void sendsNoCodeToAnApplicationThatAsksWrongly(String parameter, String value) {
        person.login("contributor", "contributor", Map.of());
        var answer = person.authorize(Map.of(parameter, value));

        if (answer.statusCode() == 302) {
            assertThat(location(answer)).startsWith(SignIn.CALLBACK + "?error=");
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContainIgnoringCase("<html");
        }
    }

    @Test
    void showsAPageThatNeedsNothingFromElsewhere() {
        var page = person.get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(page.body())
                .contains("<html lang=\"fr\">", "Mot de passe", "class=\"none\"")
                .doesNotContain("{{", "http:", "https:", "<script");
        assertThat(person.get("/login/style.css")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("text/css");
    }

    @Test
    void tellsAWrongPassword() {
        assertThat(location(person.login("contributor", "wrong", Map.of()))).endsWith("/login?error");
        assertThat(person.get("/login?error").body()).contains("class=\"refused\"", "incorrect");
    }

    @Test
    void takesNoFormFromAnotherSite() {
        var answer = person.login("contributor", "contributor", Map.of("_csrf", "guessed"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContainIgnoringCase("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "redirect", "continue", "url", "spring-security-redirect"})
    void staysHereAfterSigningIn(String parameter) {
        assertThat(location(person.login("contributor", "contributor", Map.of(parameter, "//evil.example"))))
                .doesNotContain("evil");
    }
}
