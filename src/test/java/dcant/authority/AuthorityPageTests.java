package dcant.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One authority by SIREN: contract 05. */
@HubTest
@Tag("doors")
class AuthorityPageTests {

    /** authority, members, its totalCount, reuses, its totalCount, buildingBlock, actions, publishes. */
    private static final int SELECTED_EDGES = 8;

    private final HttpHub hub;

    AuthorityPageTests(HttpHub hub) {
        this.hub = hub;
    }

    @Test
    void showsACommune() {
        var rennes = page("213502388");

        assertThat(rennes.path("code").asString()).isEqualTo("COM-35238");
        assertThat(rennes.path("name").asString()).isEqualTo("Rennes");
        assertThat(rennes.path("kind").asString()).isEqualTo("COMMUNE");
        assertThat(rennes.path("population").asInt()).isEqualTo(230_890);
        assertThat(rennes.at("/members/totalCount").asInt()).isZero();
        assertThat(rennes.at("/reuses/totalCount").asInt())
                .isPositive()
                .isGreaterThanOrEqualTo(rennes.at("/reuses/nodes").size());
        assertThat(rennes.at("/reuses/nodes")).allSatisfy(reuse -> {
            assertThat(reuse.path("status").asString()).isNotEmpty();
            assertThat(reuse.at("/buildingBlock/slug").asString()).isNotEmpty();
        });
    }

    @Test
    void showsAnIntercommunalityWithItsMembers() {
        var metropole = page("243500139");

        assertThat(metropole.path("code").asString()).isEqualTo("EPCI-243500139");
        assertThat(metropole.path("name").asString()).isEqualTo("Rennes Métropole");
        assertThat(metropole.path("inseeCode").isNull()).isTrue();
        assertThat(metropole.at("/members/totalCount").asInt()).isEqualTo(43);
        assertThat(metropole.at("/members/nodes")).hasSize(5);
    }

    @Test
    void readsThePageInOneStatementForEachSelectedEdge() {
        var answer = hub.ask(HttpHub.contract("05-authority"), Map.of("siren", "243500139"));

        assertThat(answer.statements()).isBetween(1L, (long) SELECTED_EDGES);
    }

    private JsonNode page(String siren) {
        return hub.ask(HttpHub.contract("05-authority"), Map.of("siren", siren)).data("/authority");
    }
}
