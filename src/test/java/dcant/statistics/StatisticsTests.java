package dcant.statistics;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The figures of a home page. */
@HubTest
@Tag("doors")
class StatisticsTests {

    private final HttpHub hub;

    StatisticsTests(HttpHub hub) {
        this.hub = hub;
    }

    private JsonNode statistics(String fields) {
        return hub.ask("{ statistics { " + fields + " } }").data("/statistics");
    }

    private static int sum(JsonNode buckets) {
        return buckets.values().stream()
                .mapToInt(bucket -> bucket.path("count").asInt())
                .sum();
    }

    @Test
    void countWhatTheHubHolds() {
        var counted = statistics("authorities { value count } buildingBlocks { count } domains { count }"
                + " reuses { count } reuserCount needCount sourceCount");

        assertThat(counted.at("/authorities/0/value").asString()).isEqualTo("COMMUNE");
        assertThat(counted.at("/authorities/0/count").asInt()).isEqualTo(34_969);
        assertThat(sum(counted.path("buildingBlocks"))).isEqualTo(147);
        assertThat(sum(counted.path("domains"))).isEqualTo(147);
        assertThat(sum(counted.path("reuses"))).isEqualTo(264);
        assertThat(counted.path("needCount").asInt())
                .isEqualTo(SeedCsv.rows("needs").size());
        assertThat(counted.path("reuserCount").asInt()).isEqualTo((int) SeedCsv.rows("reuses").stream()
                .filter(reuse -> cell(reuse, "status").equals("LIVE"))
                .map(reuse -> cell(reuse, "authority"))
                .distinct()
                .count());
    }

    @Test
    void showTheMostReused() {
        var most = statistics("mostReused(first: 3) { slug reuserCount } latestChanges { updatedAt }");

        assertThat(most.at("/mostReused/0/slug").asString()).isEqualTo("geotrek");
        assertThat(most.path("mostReused").size()).isEqualTo(3);
        assertThat(most.path("latestChanges").size()).isEqualTo(5);
    }

    @Test
    void refuseMoreThanTwenty() {
        assertThat(hub.ask("{ statistics { mostReused(first: 21) { slug } } }").code())
                .isEqualTo("BAD_REQUEST");
    }
}
