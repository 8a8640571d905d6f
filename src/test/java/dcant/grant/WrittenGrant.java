package dcant.grant;

import dcant.EverythingWritten;
import dcant.HttpHub;
import dcant.TestProgramme;
import java.util.Map;
import org.neo4j.driver.Driver;

/** An access that was asked for. */
class WrittenGrant implements EverythingWritten.Part {

    private static final String REQUEST =
            "mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { grant { id } } }";

    @Override
    public void write(HttpHub hub, Driver driver, TestProgramme programme) {
        hub.as("contributor")
                .ask(REQUEST, Map.of("input", Map.of("authority", Map.of("inseeCode", "09079"))))
                .data("");
    }
}
