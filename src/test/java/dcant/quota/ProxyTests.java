package dcant.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Behind a proxy that the configuration names, a caller has the address that the proxy tells, and no other. */
@TestInstance(Lifecycle.PER_CLASS)
class ProxyTests {

    private static final String PROXY = "127.0.0.9";

    private final Turnstile hub = new Turnstile(
            "--server.forward-headers-strategy=native",
            "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.9",
            "--hub.limits.exempt=");

    @AfterAll
    void stop() {
        hub.close();
    }

    private String remaining(String from, String forwarded, int cost) {
        return Turnstile.send(from, hub.asking(cost).header("X-Forwarded-For", forwarded))
                .headers()
                .firstValue("RateLimit")
                .orElse("");
    }

    @Test
    void believesTheProxy() {
        assertThat(remaining(PROXY, "198.51.100.7", 4)).isEqualTo("\"anonymous\";r=6;t=24");
        assertThat(remaining(PROXY, "198.51.100.8", 1)).isEqualTo("\"anonymous\";r=9;t=6");
        assertThat(remaining(PROXY, "198.51.100.7", 1)).isEqualTo("\"anonymous\";r=5;t=30");
    }

    @Test
    void doesNotBelieveWhatAClientWroteBeforeTheProxy() {
        assertThat(remaining(PROXY, "198.51.100.9", 4)).isEqualTo("\"anonymous\";r=6;t=24");
        assertThat(remaining(PROXY, "192.0.2.1, 198.51.100.9", 1)).isEqualTo("\"anonymous\";r=5;t=30");
    }

    @Test
    void doesNotBelieveAnotherMachine() {
        assertThat(remaining("127.0.0.1", "198.51.100.10", 4)).isEqualTo("\"anonymous\";r=6;t=24");
        assertThat(remaining("127.0.0.1", "198.51.100.11", 1)).isEqualTo("\"anonymous\";r=5;t=30");
    }
}
