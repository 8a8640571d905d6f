package dcant.action;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import dcant.journal.Writes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Actions that authorities propose. */
@HubTest
class ActionProposalTests {

    private static final String PAGE = """
            query ($after: String) {
              actionProposals(first: 1, after: $after) {
                nodes { title } pageInfo { hasNextPage endCursor }
              }
            }
            """;

    private final HttpHub contributor;
    private final HttpHub coordinator;
    private final Driver driver;

    ActionProposalTests(HttpHub hub, Driver driver) {
        this.contributor = hub.as("contributor");
        this.coordinator = hub.as("coordinator");
        this.driver = driver;
    }

    @Test
    void areWalkedPageByPageLatestFirst() {
        try (var programme = new TestProgramme(driver)) {
            for (var title : List.of("Une", "Deux", "Trois")) {
                Writes.propose(contributor, programme.code(), Map.of("title", title))
                        .data("");
            }
            assertThat(walk()).containsExactly("Trois", "Deux", "Une");
        }
    }

    @Test
    void getCodesThatNoOtherProgrammeHas() {
        try (var programme = new TestProgramme(driver)) {
            var proposal =
                    Writes.propose(contributor, programme.code(), Map.of()).data("/proposeAction/proposal");

            assertThat(accepted(proposal).path("code").asString()).matches("P1-\\d{2,}");
        }
    }

    @Test
    void arePilotedByWhoProposedThemUnlessAnExampleWouldBearARealName() {
        try (var programme = new TestProgramme(driver)) {
            var invented = Map.of("authority", Map.of("code", "ORG-fictif-syndicat-exemple"));
            var ofInvented =
                    Writes.propose(contributor, programme.code(), invented).data("/proposeAction/proposal");
            var ofReal = Writes.propose(contributor, programme.code(), Map.of()).data("/proposeAction/proposal");

            assertThat(accepted(ofInvented).at("/pilots/0/authority/code").asString())
                    .isEqualTo("ORG-fictif-syndicat-exemple");
            assertThat(accepted(ofReal).path("pilots").values()).isEmpty();
        }
    }

    @Test
    void doNotEnterASemesterThatIsFrozen() {
        try (var programme = new TestProgramme(driver)) {
            driver.executableQuery("""
                            MATCH (programme:Programme {code: $code})
                            CREATE (:ReviewCampaign {key: $code + '/2018-S1', semester: '2018-S1', status: 'CLOSED'})
                              -[:OF]->(programme)
                            """)
                    .withParameters(Map.of("code", programme.code()))
                    .execute();
            var proposal =
                    Writes.propose(contributor, programme.code(), Map.of()).data("/proposeAction/proposal");

            var refused = accept(proposal, "2018-S1");

            assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("CAMPAIGN_CLOSED");
            assertThat(refused.at("/userErrors/0/field/0").asString()).isEqualTo("openedIn");
            assertThat(refused.at("/proposal/action").isNull()).isTrue();
        }
    }

    private JsonNode accepted(JsonNode proposal) {
        return accept(proposal, "2026-S2").at("/proposal/action");
    }

    private JsonNode accept(JsonNode proposal, String openedIn) {
        var input = Map.of("proposalId", proposal.path("id").asString(), "expectedVersion", 1, "openedIn", openedIn);
        return coordinator
                .ask(
                        "mutation ($input: AcceptActionInput!) { acceptAction(input: $input) {"
                                + " proposal { action { code pilots { authority { code } } } } userErrors { code field } } }",
                        Map.of("input", input))
                .data("/acceptAction");
    }

    private List<String> walk() {
        var titles = new ArrayList<String>();
        var after = new HashMap<String, @Nullable String>();
        boolean hasMore;
        do {
            var page = contributor.ask(PAGE, after).data("/actionProposals");
            titles.add(page.at("/nodes/0/title").asString());
            after.put("after", page.at("/pageInfo/endCursor").asString());
            hasMore = page.at("/pageInfo/hasNextPage").asBoolean();
        } while (hasMore);
        return titles;
    }
}
