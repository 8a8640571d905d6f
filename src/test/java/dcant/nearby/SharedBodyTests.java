package dcant.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.reuse.ReusedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/**
 * The two nearest rings where they cross, which no authority of the seed shows: a commune whose shared body also has
 * members outside the intercommunality.
 */
@HubTest
class SharedBodyTests {

    private static final String TERRITORY = """
            CREATE (body:Authority {code: 'ORG-essai-syndicat', kind: 'MUTUALISATION_BODY', name: 'Syndicat'}),
              (here:Authority {code: 'EPCI-essai-ici', kind: 'EPCI', intercommunalityForm: 'CC', name: 'Ici'}),
              (there:Authority {code: 'EPCI-essai-ailleurs', kind: 'EPCI', intercommunalityForm: 'CC', name: 'Ailleurs'})
            WITH body, here, there
            UNWIND [
              ['COM-essai-demandeuse', [here, body]], ['COM-essai-voisine', [here]],
              ['COM-essai-deux-fois', [here, body]], ['COM-essai-lointaine', [there, body]]] AS commune
            CREATE (authority:Authority {code: commune[0], kind: 'COMMUNE', name: commune[0]})
            FOREACH (place IN commune[1] | CREATE (authority)-[:MEMBER_OF]->(place))
            WITH authority WHERE authority.code <> 'COM-essai-demandeuse'
            MATCH (block:BuildingBlock {slug: 'rgi'})
            CREATE (authority)-[:REUSES {id: authority.code + '/rgi', version: 1, status: 'LIVE', provenance: 'DOCUMENTED',
              updatedAt: datetime(), reliability: 'ILLUSTRATIVE', sourceKeys: []}]->(block)
            """;

    private final HttpHub hub;
    private final Driver driver;

    SharedBodyTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.driver = driver;
    }

    @BeforeEach
    void makeTheTerritory() {
        driver.executableQuery(TERRITORY).execute();
        count();
    }

    @AfterEach
    void removeTheTerritory() {
        driver.executableQuery("MATCH (made:Authority) WHERE made.code CONTAINS '-essai-' DETACH DELETE made")
                .execute();
        count();
    }

    private void count() {
        driver.executableQuery(ReusedIn.COUNT.cypher())
                .withParameters(Map.of("slugs", List.of("rgi")))
                .execute();
    }

    private JsonNode reused(String within) {
        var reused = hub.ask("""
                { authority(by: {code: "COM-essai-demandeuse"}) { reusedNearby(within: %s) {
                    ring neighbourCount buildingBlock { slug } reusers { ring authority { code } } } } }
                """.formatted(within)).data("/authority/reusedNearby");
        assertThat(reused.values()).hasSize(1);
        assertThat(reused.at("/0/buildingBlock/slug").asString()).isEqualTo("rgi");
        return reused.get(0);
    }

    private static List<String> reusers(JsonNode near) {
        return near.path("reusers").values().stream()
                .map(reuser -> reuser.at("/authority/code").asString() + " "
                        + reuser.path("ring").asString())
                .toList();
    }

    @Test
    void aMemberOfTheSharedBodyFromElsewhereIsNoReuserOfTheIntercommunality() {
        var near = reused("INTERCOMMUNALITY");

        assertThat(near.path("neighbourCount").asInt()).isEqualTo(2);
        assertThat(reusers(near))
                .containsExactly("COM-essai-deux-fois MEMBERSHIP", "COM-essai-voisine INTERCOMMUNALITY");
    }

    @Test
    void aNeighbourThatIsNoMemberIsNoReuserOfTheSharedBody() {
        var near = reused("MEMBERSHIP");

        assertThat(near.path("neighbourCount").asInt()).isEqualTo(2);
        assertThat(reusers(near)).containsExactly("COM-essai-deux-fois MEMBERSHIP", "COM-essai-lointaine MEMBERSHIP");
    }

    @Test
    void theSharedBodyIsLookedAtFirst() {
        assertThat(reused("CLOSEST").path("ring").asString()).isEqualTo("MEMBERSHIP");
    }
}
