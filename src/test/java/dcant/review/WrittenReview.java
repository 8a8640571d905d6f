package dcant.review;

import dcant.EverythingWritten;
import dcant.HttpHub;
import dcant.TestProgramme;
import java.util.Map;
import org.neo4j.driver.Driver;

/** What the life of a review leaves behind. */
class WrittenReview implements EverythingWritten.Part {

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
            SET dropped.dropReason = 'Une autre la reprend.', dropped.decisionBody = 'ORG-cos',
                dropped.decidedOn = date('2020-06-15'), dropped.minutesUrl = 'https://example.org'
            """;

    @Override
    public void write(HttpHub hub, Driver driver, TestProgramme programme) {
        driver.executableQuery(REVIEWED)
                .withParameters(Map.of("dropped", programme.action(1), "other", programme.action(2)))
                .execute();
    }
}
