package dcant;

import dcant.journal.Writes;
import java.util.Map;
import org.neo4j.driver.Driver;

/** One thing of each kind that can be written, while a test looks: the database only knows what something has. */
final class EverythingWritten implements AutoCloseable {

    private static final String REQUEST =
            "mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { grant { id } } }";

    /** What the life of a review leaves behind. */
    private static final String REVIEWED = """
            MATCH (dropped:Action {code: $dropped})
            MATCH (other:Action {code: $other})
            MERGE (dropped)-[:REPLACED_BY]->(other)
            WITH dropped
            MATCH (state:Authority {code: 'ORG-fictif-service-etat-exemple'})
            MERGE (review:Review {key: dropped.code + '/2020-S1'})
            SET review += {
              version: 1, textVersion: 1, semester: '2020-S1', status: 'DRAFT', decision: 'CONTINUE',
              reliability: 'ILLUSTRATIVE', sourceKeys: ['illustrative']}
            MERGE (review)-[:OF]->(dropped)
            MERGE (state)-[states:STATES]->(review)
            SET states += {
              stance: 'AGREES', health: 'SECURE', comment: 'Oui.', statedAt: datetime(), textVersion: 1}
            MERGE (:Reminder {
              campaignKey: 'essai', actionCode: dropped.code, authorityCode: state.code, sentOn: datetime()})
            SET dropped.dropReason = 'Une autre la reprend.', dropped.decisionBody = 'ORG-cos',
                dropped.decidedOn = date('2020-06-15'), dropped.minutesUrl = 'https://example.org'
            """;

    private static final String ERRATUM = """
            mutation ($close: CloseReviewCampaignInput!, $erratum: RecordErratumInput!) {
              closeReviewCampaign(input: $close) { userErrors { code } }
              recordErratum(input: $erratum) { userErrors { code } }
            }
            """;

    private final TestProgramme programme;

    EverythingWritten(HttpHub hub, Driver driver) {
        this.programme = new TestProgramme(driver);
        driver.executableQuery(REVIEWED)
                .withParameters(Map.of("dropped", programme.action(1), "other", programme.action(2)))
                .execute();
        hub.ask("{ authorities(first: 1) { pageInfo { endCursor } } }").data("");
        Writes.open(hub.as("coordinator"), programme.code(), "2020-S1", Map.of("opensOn", "2020-05-01"))
                .data("");
        Writes.propose(hub.as("contributor"), programme.code(), Map.of()).data("");
        hub.as("coordinator").ask(ERRATUM, erratum()).data("");
        hub.as("contributor")
                .ask(REQUEST, Map.of("input", Map.of("authority", Map.of("inseeCode", "09079"))))
                .data("");
    }

    private Map<String, ?> erratum() {
        return Map.of(
                "close",
                Map.of("programme", programme.code(), "semester", "2020-S1", "carryOverMissing", true),
                "erratum",
                Map.of(
                        "programme", programme.code(),
                        "semester", "2020-S1",
                        "actionCode", programme.action(1),
                        "field", "title",
                        "after", "Un autre titre",
                        "reason", "Coquille."));
    }

    @Override
    public void close() {
        programme.close();
    }
}
