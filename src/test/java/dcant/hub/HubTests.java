package dcant.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HubTest
class HubTests {

    private final HttpHub hub;

    HubTests(HttpHub hub) {
        this.hub = hub;
    }

    @Test
    void saysWhatItIsAndWhatItHolds() {
        var answer = hub.ask("{ hub { publicUrl version dataLicence geographyEdition holdsIllustrativeData } }");

        var self = answer.data("/hub");
        assertThat(self.path("publicUrl").asString()).isEqualTo("http://localhost:8080");
        assertThat(self.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(self.path("dataLicence").asString()).startsWith("https://");
        assertThat(self.path("geographyEdition").asString()).contains("2026");
        assertThat(self.path("holdsIllustrativeData").asBoolean()).isTrue();
    }

    @Test
    void givesItsSchemaAsTextThatAnyToolCanRead() {
        var answer = hub.send(hub.request("/graphql/schema.graphqls").GET());

        assertThat(answer.status()).isEqualTo(200);
        var types = new SchemaParser().parse(answer.body());
        assertThat(types.getTypeOrNull("Programme")).isNotNull();
        assertThat(types.scalars()).containsKeys("Siren", "InseeCode", "Semester");
        assertThat(answer.body()).contains("@specifiedBy").contains("Inhabitants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void isUp(String path) {
        var answer = hub.send(hub.request(path).GET());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/metrics",
                "/actuator/configprops",
                "/actuator/health/neo4j"
            })
    void showsNothingElseOfItsInside(String path) {
        assertThat(hub.send(hub.request(path).GET()).status()).isEqualTo(404);
    }
}
