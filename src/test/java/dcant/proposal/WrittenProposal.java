package dcant.proposal;

import dcant.EverythingWritten;
import dcant.HttpHub;
import dcant.TestProgramme;
import dcant.journal.Writes;
import java.util.Map;
import org.neo4j.driver.Driver;

/** An action that was proposed. */
class WrittenProposal implements EverythingWritten.Part {

    @Override
    public void write(HttpHub hub, Driver driver, TestProgramme programme) {
        Writes.propose(hub.as("contributor"), programme.code(), Map.of()).data("");
    }
}
