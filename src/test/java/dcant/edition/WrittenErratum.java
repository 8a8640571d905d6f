package dcant.edition;

import dcant.EverythingWritten;
import dcant.HttpHub;
import dcant.TestProgramme;
import dcant.journal.Writes;
import java.util.Map;
import org.neo4j.driver.Driver;

/** A campaign, the edition that it closed into, and an erratum. */
class WrittenErratum implements EverythingWritten.Part {

    private static final String ERRATUM = """
            mutation ($close: CloseReviewCampaignInput!, $erratum: RecordErratumInput!) {
              closeReviewCampaign(input: $close) { userErrors { code } }
              recordErratum(input: $erratum) { userErrors { code } }
            }
            """;

    @Override
    public void write(HttpHub hub, Driver driver, TestProgramme programme) {
        var coordinator = hub.as("coordinator");
        Writes.open(coordinator, programme.code(), "2020-S1", Map.of("opensOn", "2020-05-01"))
                .data("");
        var close = Map.of("programme", programme.code(), "semester", "2020-S1", "carryOverMissing", true);
        var erratum = Map.of(
                "programme", programme.code(),
                "semester", "2020-S1",
                "actionCode", programme.action(1),
                "field", "title",
                "after", "Un autre titre",
                "reason", "Coquille.");
        coordinator.ask(ERRATUM, Map.of("close", close, "erratum", erratum)).data("");
    }
}
