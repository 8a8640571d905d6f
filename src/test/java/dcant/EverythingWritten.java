package dcant;

import dcant.journal.Writes;
import java.util.Map;
import org.neo4j.driver.Driver;

/** One thing of each kind that can be written, while a test looks: the database only knows what something has. */
final class EverythingWritten implements AutoCloseable {

    private static final String REQUEST =
            "mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { grant { id } } }";

    private final TestProgramme programme;

    EverythingWritten(HttpHub hub, Driver driver) {
        this.programme = new TestProgramme(driver);
        hub.ask("{ authorities(first: 1) { pageInfo { endCursor } } }").data("");
        Writes.open(hub.as("coordinator"), programme.code(), "2020-S1").data("");
        Writes.propose(hub.as("contributor"), programme.code(), Map.of()).data("");
        hub.as("contributor")
                .ask(REQUEST, Map.of("input", Map.of("authority", Map.of("inseeCode", "09079"))))
                .data("");
    }

    @Override
    public void close() {
        programme.close();
    }
}
