package dcant.desk;

import dcant.EverythingWritten;
import dcant.HttpHub;
import dcant.TestProgramme;
import java.util.Map;
import org.neo4j.driver.Driver;

/** A reminder that was sent. */
class WrittenReminder implements EverythingWritten.Part {

    private static final String REMINDED = """
            MERGE (:Reminder {
              campaignKey: 'essai', actionCode: $action, authorityCode: 'ORG-fictif-service-etat-exemple', sentOn: datetime()})
            """;

    @Override
    public void write(HttpHub hub, Driver driver, TestProgramme programme) {
        driver.executableQuery(REMINDED)
                .withParameters(Map.of("action", programme.action(1)))
                .execute();
    }
}
