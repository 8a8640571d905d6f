package dcant.reuse;

import static dcant.SeedCsv.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import dcant.SeedCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Who reuses a building block, filtered and sorted, and what they tell the next one. */
@HubTest
class ReuseListTests {

    private final HttpHub hub;
    private final Driver driver;

    ReuseListTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.driver = driver;
    }

    /** What authorities will declare: no row of the seed has it. */
    @BeforeEach
    void letSomeTell() {
        driver.executableQuery("""
                MATCH ()-[told:REUSES {id: 'DEP-35/asalae'}]->(), ()-[stopped:REUSES {id: 'DEP-07/asalae'}]->()
                SET told.experienceOn = date('2026-01-31'), told.experienceWorked = 'Essai', told.experienceEffortDays = 12,
                  told.contactFunction = 'Archives', told.confirmedOn = date('2026-02-28'),
                  stopped.stopReason = 'COST', stopped.replacement = 'vitam', stopped.experienceOn = date('2026-03-31')
                """).execute();
    }

    @AfterEach
    void letThemForget() {
        driver.executableQuery("""
                MATCH ()-[reuse:REUSES]->(:BuildingBlock {slug: 'asalae'})
                REMOVE reuse.experienceOn, reuse.experienceWorked, reuse.experienceEffortDays, reuse.contactFunction,
                  reuse.confirmedOn, reuse.stopReason, reuse.replacement
                """).execute();
    }

    private JsonNode asalae(String fields) {
        return hub.ask("{ buildingBlock(by: {slug: \"asalae\"}) { " + fields + " } }")
                .data("/buildingBlock");
    }

    private List<String> reusers(String arguments) {
        var codes = new ArrayList<String>();
        asalae("reuses(%s) { nodes { authority { code } } totalCount }".formatted(arguments))
                .at("/reuses/nodes")
                .forEach(reuse -> codes.add(reuse.at("/authority/code").asString()));
        return codes;
    }

    private static List<String> expected(Predicate<Map<String, String>> fits) {
        return SeedCsv.rows("reuses").stream()
                .filter(reuse -> cell(reuse, "buildingBlock").equals("asalae"))
                .filter(fits)
                .map(reuse -> cell(reuse, "authority"))
                .sorted()
                .toList();
    }

    @Test
    void areFiltered() {
        assertThat(reusers("filter: {authorityKind: [DEPARTMENT]}"))
                .isEqualTo(expected(reuse -> cell(reuse, "authority").startsWith("DEP-")))
                .hasSizeGreaterThan(3);
        assertThat(reusers("filter: {within: {inseeCode: \"35\"}}"))
                .containsExactly("COM-35238", "DEP-35", "EPCI-243500139");
        assertThat(reusers("filter: {status: [STOPPED]}"))
                .isEqualTo(expected(reuse -> cell(reuse, "status").equals("STOPPED")));
        assertThat(reusers("filter: {reliability: [DOCUMENTED]}"))
                .isEqualTo(expected(reuse -> cell(reuse, "reliability").equals("DOCUMENTED")));
        assertThat(reusers("filter: {population: {gte: 1000000}}"))
                .contains("DEP-35")
                .doesNotContain("COM-35238");
        assertThat(reusers("filter: {hasContact: true}")).containsExactly("DEP-35");
        assertThat(reusers("filter: {hasExperience: false, authorityKind: [DEPARTMENT]}"))
                .contains("DEP-44")
                .doesNotContain("DEP-35", "DEP-07");
        assertThat(reusers("filter: {updatedAfter: \"2100-01-01T00:00:00Z\"}")).isEmpty();
    }

    @Test
    void areSortedByClosenessInSize() {
        var closest = reusers("similarTo: {inseeCode: \"49\"}");

        assertThat(closest).first().isEqualTo("DEP-49");
        assertThat(closest.subList(0, 5)).allSatisfy(code -> assertThat(code).startsWith("DEP-"));
        assertThat(reusers("similarTo: {inseeCode: \"49\"} orderBy: CLOSEST_SIZE"))
                .isEqualTo(closest);
    }

    @Test
    void areSorted() {
        assertThat(reusers("orderBy: CONFIRMED_ON")).first().isEqualTo("DEP-35");
        assertThat(reusers("orderBy: NAME"))
                .hasSameElementsAs(reusers("first: 100"))
                .last()
                .isNotEqualTo("COM-35238");
        assertThat(reusers("orderBy: SINCE")).hasSameElementsAs(reusers("first: 100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderBy: CLOSEST_SIZE",
                "similarTo: {code: \"COM-99999\"}",
                "filter: {within: {inseeCode: \"99\"}}"
            })
    void areRefusedWithoutWhatTheyNeed(String arguments) {
        var refused =
                hub.ask("{ buildingBlock(by: {slug: \"asalae\"}) { reuses(%s) { totalCount } } }".formatted(arguments));

        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void tellWhatWasLearntToWhoIsClosest() {
        var block = asalae("experiences(for: {inseeCode: \"35\"}) { authority { code } contact { function }"
                + " experience { worked effortDays recommends statedOn } replacedBy { slug } stopReason }"
                + " stopReasons { reason count }");

        assertThat(block.at("/experiences/0/authority/code").asString()).isEqualTo("DEP-35");
        assertThat(block.at("/experiences/0/experience/effortDays").asInt()).isEqualTo(12);
        assertThat(block.at("/experiences/0/contact/function").asString()).isEqualTo("Archives");
        assertThat(block.at("/experiences/1/replacedBy/slug").asString()).isEqualTo("vitam");
        assertThat(block.at("/stopReasons/0/reason").asString()).isEqualTo("COST");
        assertThat(block.at("/stopReasons/0/count").asInt()).isOne();
    }
}
