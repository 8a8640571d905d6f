package dcant.api;

import dcant.EverythingWritten;
import dcant.HttpHub;
import dcant.TestProgramme;
import org.neo4j.driver.Driver;

/** The key that cursors are signed with. */
class WrittenCursor implements EverythingWritten.Part {

    @Override
    public void write(HttpHub hub, Driver driver, TestProgramme programme) {
        hub.ask("{ authorities(first: 1) { pageInfo { endCursor } } }").data("");
    }
}
