package dcant.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The counts by place, which answers are read from, say what the reuses themselves say. */
@HubTest
class ReusedInTests {

    private static final String KEPT = """
            MATCH (block:BuildingBlock)-[near:REUSED_IN]->(place:Authority)
            WHERE near.place = place.code AND near.slug = block.slug
            RETURN place.code + ' ' + block.slug + ' ' + -near.negatedCount AS line
            """;
    private static final String COUNTED = """
            MATCH (place:Authority) WHERE place.kind <> 'COMMUNE'
            MATCH (place)<-[:MEMBER_OF|LOCATED_IN*0..3]-(authority:Authority)-[reuse:REUSES]->(block:BuildingBlock)
            WHERE reuse.status IN ['LIVE', 'DEPLOYING'] AND CASE
              WHEN place.kind IN ['DEPARTMENT', 'REGION'] THEN EXISTS { (authority)-[:LOCATED_IN*0..3]->(place) }
              ELSE EXISTS { (authority)-[:MEMBER_OF*0..1]->(place) } END
            WITH place, block, count(DISTINCT authority) AS count
            RETURN place.code + ' ' + block.slug + ' ' + count AS line
            """;
    private static final String AROUND = """
            MATCH (asker:Authority {code: $code})-[:LOCATED_IN]->(department:Authority)
            MATCH (department)<-[:LOCATED_IN*0..1]-(authority:Authority)-[reuse:REUSES]->(block:BuildingBlock)
            WHERE authority <> asker AND reuse.status IN ['LIVE', 'DEPLOYING']
              AND NOT EXISTS { (asker)-[own:REUSES]->(block) WHERE own.status IN ['LIVE', 'DEPLOYING'] }
            WITH block, count(DISTINCT authority) AS count ORDER BY count DESC, block.slug LIMIT 50
            RETURN block.slug + ' ' + count AS line
            """;

    private static final String LARGEST_KEPT = """
            MATCH (block:BuildingBlock)-[near:REUSED_IN]->(place:Authority)
            UNWIND range(0, size(near.largestReusers) - 1) AS number
            RETURN place.code + ' ' + block.slug + ' ' + number + ' ' + near.largestReusers[number] AS line
            """;
    private static final String LARGEST = """
            MATCH (place:Authority) WHERE place.kind <> 'COMMUNE'
            MATCH (place)<-[:MEMBER_OF|LOCATED_IN*0..3]-(authority:Authority)-[reuse:REUSES]->(block:BuildingBlock)
            WHERE reuse.status IN ['LIVE', 'DEPLOYING'] AND CASE
              WHEN place.kind IN ['DEPARTMENT', 'REGION'] THEN EXISTS { (authority)-[:LOCATED_IN*0..3]->(place) }
              ELSE EXISTS { (authority)-[:MEMBER_OF*0..1]->(place) } END
            WITH DISTINCT place, block, authority
            ORDER BY coalesce(authority.population, 0) DESC, authority.code
            WITH place, block, collect(authority.code)[..21] AS largest
            UNWIND range(0, size(largest) - 1) AS number
            RETURN place.code + ' ' + block.slug + ' ' + number + ' ' + largest[number] AS line
            """;

    private final HttpHub hub;
    private final Driver driver;

    ReusedInTests(HttpHub hub, Driver driver) {
        this.hub = hub;
        this.driver = driver;
    }

    @Test
    void countsAreThoseOfTheReuses() {
        assertThat(lines(KEPT, "")).isNotEmpty().containsExactlyInAnyOrderElementsOf(lines(COUNTED, ""));
    }

    @Test
    void theLargestReusersOfAPlaceAreThoseOfTheReuses() {
        assertThat(lines(LARGEST_KEPT, "")).isNotEmpty().containsExactlyInAnyOrderElementsOf(lines(LARGEST, ""));
    }

    @Test
    void anIntercommunalityOfSeveralDepartmentsCountsNobodyTwice() {
        assertThat(reusedInDepartments("243500741"))
                .isNotEmpty()
                .containsExactlyElementsOf(lines(AROUND, "EPCI-243500741"));
    }

    private List<String> lines(String cypher, String code) {
        return driver.executableQuery(cypher).withParameters(Map.of("code", code)).execute().records().stream()
                .map(row -> row.get("line").asString())
                .toList();
    }

    private List<String> reusedInDepartments(String siren) {
        return hub.ask("""
                    { authority(by: { siren: "%s" }) {
                        reusedNearby(within: DEPARTMENT, first: 50) { neighbourCount buildingBlock { slug } } } }
                    """.formatted(siren))
                .data("/authority/reusedNearby")
                .valueStream()
                .map(near -> near.at("/buildingBlock/slug").asString() + " "
                        + near.get("neighbourCount").asInt())
                .toList();
    }
}
