package dcant.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Who is who for the hub, and how an agent comes to its rights: contract 12. */
@HubTest
@Tag("doors")
class AccessTests {

    private static final String REQUEST = """
            mutation ($input: RequestAccessInput!) {
              requestAccess(input: $input) {
                grant { id version role status authority { code } requestedBy }
                userErrors { code field }
              }
            }
            """;

    private static final String DECIDE = """
            mutation ($input: DecideAccessInput!) {
              decideAccess(input: $input) { grant { id version status } userErrors { code } }
            }
            """;

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub contributor;
    private final HttpHub partner;
    private final Driver driver;

    AccessTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.driver = driver;
        this.coordinator = hub.as("coordinator");
        this.contributor = hub.as("contributor");
        this.partner = hub.as("partner");
    }

    @AfterEach
    void forgetGrants() {
        driver.executableQuery("MATCH (grant:Grant) DETACH DELETE grant").execute();
    }

    @Test
    void nobodyIsTheViewerWithoutAToken() {
        assertThat(hub.ask(HttpHub.contract("12-viewer")).data("/viewer").isNull())
                .isTrue();
    }

    @Test
    void answersTheContractForEachIdentity() {
        assertThat(viewer(coordinator).path("roles").toString()).isEqualTo("[\"COORDINATOR\"]");
        assertThat(viewer(contributor).path("roles").toString()).isEqualTo("[\"CONTRIBUTOR\",\"PILOT\"]");
        assertThat(viewer(contributor).at("/authority/code").asString()).isEqualTo("COM-35238");
        assertThat(viewer(partner).path("roles").toString()).isEqualTo("[\"PARTNER\"]");
    }

    private static JsonNode viewer(HttpHub as) {
        return as.ask(HttpHub.contract("12-viewer")).data("/viewer");
    }

    @Test
    void permissionsAreTheMutationsThatAreNotForbidden() {
        assertThat(viewer(coordinator).path("permissions").toString())
                .contains("openReviewCampaign", "decideAccess", "acceptAction", "proposeAction");
        assertThat(viewer(contributor).path("permissions").toString())
                .contains("proposeAction", "requestAccess", "setContactPoint")
                .doesNotContain("openReviewCampaign", "acceptAction");
        assertThat(viewer(partner).path("permissions").toString())
                .contains("requestAccess")
                .doesNotContain("proposeAction");
    }

    private static Reply request(HttpHub as, String insee, String role) {
        return as.ask(
                REQUEST.replace(" requestedBy", ""),
                Map.of("input", Map.of("authority", Map.of("inseeCode", insee), "role", role)));
    }

    private static JsonNode decide(HttpHub as, JsonNode grant, String decision) {
        return as.ask(
                        DECIDE,
                        Map.of(
                                "input",
                                Map.of(
                                        "grantId", grant.path("id").asString(),
                                        "expectedVersion", grant.path("version").asInt(),
                                        "decision", decision)))
                .data("/decideAccess");
    }

    @Test
    void aRequestGivesNoRightUntilACoordinatorDecidesAndNoneAfterASuspension() {
        var grant = request(contributor, "09079", "CONTRIBUTOR").data("/requestAccess/grant");
        assertThat(grant.path("status").asString()).isEqualTo("PENDING");
        assertThat(contact("09079").code()).isEqualTo("FORBIDDEN");

        var active = decide(coordinator, grant, "GRANT").path("grant");
        assertThat(active.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(contact("09079").data("/setContactPoint/userErrors")).isEmpty();

        var suspended = decide(coordinator, active, "SUSPEND").path("grant");
        assertThat(suspended.path("status").asString()).isEqualTo("SUSPENDED");
        assertThat(contact("09079").code()).isEqualTo("FORBIDDEN");
    }

    private Reply contact(String insee) {
        return contributor.ask(
                "mutation ($input: SetContactPointInput!) { setContactPoint(input: $input) { userErrors { code } } }",
                Map.of("input", Map.of("authority", Map.of("inseeCode", insee))));
    }

    @Test
    void askingTwiceIsAskingOnce() {
        var first = request(contributor, "09079", "CONTRIBUTOR").data("/requestAccess/grant");
        var second = request(contributor, "09079", "CONTRIBUTOR").data("/requestAccess/grant");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aContributorDecidesWhoWritesForItsAuthorityAndNothingElse() {
        var mandate = request(partner, "35238", "PARTNER").data("/requestAccess/grant");
        var stranger = request(partner, "09079", "PARTNER").data("/requestAccess/grant");

        assertThat(decide(contributor, mandate, "GRANT").at("/grant/status").asString())
                .isEqualTo("ACTIVE");
        var refused = contributor.ask(
                DECIDE,
                Map.of(
                        "input",
                        Map.of("grantId", stranger.path("id").asString(), "expectedVersion", 1, "decision", "GRANT")));
        assertThat(refused.data("/decideAccess/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void nobodyDecidesItsOwnRequest() {
        var grant = request(contributor, "09079", "CONTRIBUTOR").data("/requestAccess/grant");

        var decided = contributor.ask(
                DECIDE,
                Map.of(
                        "input",
                        Map.of("grantId", grant.path("id").asString(), "expectedVersion", 1, "decision", "GRANT")));

        assertThat(decided.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aStaleDecisionIsAConflictAndAStepThatDoesNotApplyIsRefused() {
        var grant = request(contributor, "09079", "CONTRIBUTOR").data("/requestAccess/grant");
        var active = decide(coordinator, grant, "GRANT").path("grant");

        assertThat(decide(coordinator, grant, "SUSPEND")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("CONFLICT");
        assertThat(decide(coordinator, active, "REFUSE")
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("NO_SUCH_STEP");
    }

    @Test
    void onlyItsHolderAndCoordinatorsSeeARight() {
        var id = request(contributor, "09079", "CONTRIBUTOR")
                .data("/requestAccess/grant/id")
                .asString();

        assertThat(node(hub, id).isNull()).isTrue();
        assertThat(node(partner, id).isNull()).isTrue();
        assertThat(node(contributor, id).isObject()).isTrue();
        assertThat(node(coordinator, id).isObject()).isTrue();
        assertThat(hub.ask("{ grants { totalCount } }").code()).isEqualTo("UNAUTHORIZED");
        assertThat(partner.ask("{ grants { totalCount } }").code()).isEqualTo("FORBIDDEN");
    }

    private static JsonNode node(HttpHub as, String id) {
        return as.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                .data("/node");
    }

    @Test
    void theNameOfAnAgentIsErasedAndTheJournalStillVerifies() {
        request(partner, "09079", "PARTNER").data("");
        var agent = coordinator
                .ask("{ auditTrail(last: 1) { nodes { agent { id } } } }")
                .data("/auditTrail/nodes/0/agent/id")
                .asString();

        coordinator
                .ask(
                        "mutation ($input: ForgetAgentInput!) { forgetAgent(input: $input) { agent { id name } userErrors { code } } }",
                        Map.of("input", Map.of("agentId", agent)))
                .data("");

        assertThat(coordinator
                        .ask("{ journalVerification { isIntact } }")
                        .data("/journalVerification/isIntact")
                        .asBoolean())
                .isTrue();
        assertThat(viewer(partner).path("name").asString()).isEqualTo("partner");
    }
}
