package dcant.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Whoever changes the journal behind the hub's back is found out. */
@HubTest
class VerificationTests {

    private final HttpHub coordinator;
    private final Driver driver;
    private final TestProgramme programme;

    VerificationTests(HttpHub hub, Driver driver) {
        this.coordinator = hub.as("coordinator");
        this.driver = driver;
        this.programme = new TestProgramme(driver);
    }

    @BeforeEach
    void write() {
        for (int version = 0; version < 4; version++) {
            if (version == 0) {
                Writes.open(coordinator, programme.code(), "2020-S1").data("");
            } else {
                Writes.reschedule(coordinator, programme.code(), "2020-S1", version, "2100-07-0" + version)
                        .data("");
            }
        }
        assertThat(verify().path("isIntact").asBoolean()).isTrue();
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private JsonNode verify() {
        return coordinator
                .ask("{ journalVerification { isIntact firstFault auditEntries journalEntries } }")
                .data("/journalVerification");
    }

    private void run(String cypher, long number) {
        driver.executableQuery(cypher).withParameters(Map.of("number", number)).execute();
    }

    private long last(String count) {
        return verify().path(count).asLong();
    }

    @Test
    void namesAnEntryInWhichOneLetterWasChanged() {
        var number = last("journalEntries") - 1;
        run(
                "MATCH (e:JournalEntry {sequence: $number}) SET e.changesJson = replace(e.changesJson, '2100', '2101')",
                number);

        assertThat(verify().path("firstFault").asString()).isEqualTo("journal entry " + number);

        run(
                "MATCH (e:JournalEntry {sequence: $number}) SET e.changesJson = replace(e.changesJson, '2101', '2100')",
                number);
        assertThat(verify().path("isIntact").asBoolean()).isTrue();
    }

    @Test
    void namesAnEntryThatWasTakenAway() {
        var number = last("auditEntries") - 1;
        run("MATCH (e:AuditEntry {position: $number}) SET e.position = -1", number);

        assertThat(verify().path("firstFault").asString()).isEqualTo("audit entry " + number);

        run("MATCH (e:AuditEntry {position: -1}) SET e.position = $number", number);
        assertThat(verify().path("isIntact").asBoolean()).isTrue();
    }

    @Test
    void namesTheFirstOfTwoEntriesThatChangedPlaces() {
        var number = last("auditEntries") - 1;
        swap(number);

        assertThat(verify().path("firstFault").asString()).isEqualTo("audit entry " + number);

        swap(number);
        assertThat(verify().path("isIntact").asBoolean()).isTrue();
    }

    private void swap(long number) {
        run("MATCH (e:AuditEntry {position: $number}) SET e.position = -1", number);
        run("MATCH (e:AuditEntry {position: $number + 1}) SET e.position = $number", number);
        run("MATCH (e:AuditEntry {position: -1}) SET e.position = $number + 1", number);
    }

    @Test
    void noticesThatTheLastEntriesWereCutOff() {
        var number = last("journalEntries");
        run("MATCH (e:JournalEntry {sequence: $number}) SET e.sequence = -1", number);

        assertThat(verify().path("firstFault").asString()).isEqualTo("journal entry " + number);

        run("MATCH (e:JournalEntry {sequence: -1}) SET e.sequence = $number", number);
        assertThat(verify().path("isIntact").asBoolean()).isTrue();
    }
}
