package dcant.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.EventStream;
import dcant.HttpHub;
import dcant.HubTest;
import dcant.TestProgramme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Following the feed by server-sent events: contract 11. */
@HubTest
@Tag("doors")
class JournalSubscriptionTests {

    private final HttpHub hub;
    private final HttpHub coordinator;
    private final HttpHub partner;
    private final TestProgramme programme;

    JournalSubscriptionTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.coordinator = hub.as("coordinator");
        this.partner = hub.as("partner");
        this.programme = new TestProgramme(driver);
    }

    @AfterEach
    void removeProgramme() {
        programme.close();
    }

    private JsonNode head() {
        return hub.ask("{ journalHead { sequence cursor } }").data("/journalHead");
    }

    private EventStream follow(HttpHub as, String after) {
        return as.follow(HttpHub.contract("11-journal"), "Follow", Map.of("after", after));
    }

    @Test
    void sendsWhatCameAfterTheCursorAndThenWhatComesWithoutAGapOrARepeat() {
        var head = head();
        var start = head.path("sequence").asInt();
        Writes.open(coordinator, programme.code(), "2020-S1").data("");

        try (var stream = follow(partner, head.path("cursor").asString())) {
            assertThat(sequence(stream.next())).isEqualTo(start + 1);
            for (int version = 1; version <= 5; version++) {
                Writes.reschedule(coordinator, programme.code(), "2020-S1", version, "2100-07-01")
                        .data("");
                assertThat(sequence(stream.next())).isEqualTo(start + 1 + version);
            }
        }
    }

    /** What each event asks of the database must not let a later one overtake it. */
    @Test
    void sendsManyThatAreBehindInTheirOrder() {
        var head = head();
        var start = head.path("sequence").asInt();
        Writes.open(coordinator, programme.code(), "2020-S1").data("");
        for (int version = 1; version < 40; version++) {
            Writes.reschedule(coordinator, programme.code(), "2020-S1", version, "2100-07-01")
                    .data("");
        }
        try (var stream = follow(partner, head.path("cursor").asString())) {
            for (int number = 1; number <= 40; number++) {
                assertThat(sequence(stream.next())).isEqualTo(start + number);
            }
        }
    }

    private static int sequence(JsonNode event) {
        return event.at("/data/journalEntryRecorded/sequence").asInt();
    }

    @Test
    void goesOnFromWhereAnInterruptedStreamStood() {
        var head = head();
        var start = head.path("sequence").asInt();
        Writes.open(coordinator, programme.code(), "2020-S1").data("");
        Writes.open(coordinator, programme.code(), "2020-S2").data("");
        try (var stream = follow(partner, head.path("cursor").asString())) {
            assertThat(sequence(stream.next())).isEqualTo(start + 1);
        }

        var cursor = hub.ask(
                        "query ($after: Int) { journal(first: 1, afterSequence: $after) { pageInfo { endCursor } } }",
                        Map.of("after", start))
                .data("/journal/pageInfo/endCursor")
                .asString();
        try (var stream = follow(partner, cursor)) {
            var event = stream.next();
            assertThat(sequence(event)).isEqualTo(start + 2);
            assertThat(event.at("/data/journalEntryRecorded/subject/__typename").asString())
                    .isEqualTo("ReviewCampaign");
        }
    }

    @Test
    void refusesWhoHasNoAccountAndACursorThatIsNone() {
        try (var stream = follow(hub, head().path("cursor").asString())) {
            assertThat(stream.next().at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHORIZED");
        }
        try (var stream = follow(partner, "nothing")) {
            assertThat(stream.next().at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void opensTenAtATimeForOneAccount() {
        var cursor = head().path("cursor").asString();
        Writes.open(coordinator, programme.code(), "2020-S1").data("");
        var open = Collections.synchronizedList(new ArrayList<EventStream>());
        try {
            for (int number = 0; number < 10; number++) {
                open.add(follow(partner, cursor));
            }
            try (var eleventh = follow(partner, cursor)) {
                assertThat(eleventh.next().at("/errors/0/message").asString()).contains("10 of one account");
            }
        } finally {
            List.copyOf(open).forEach(EventStream::close);
        }
    }
}
