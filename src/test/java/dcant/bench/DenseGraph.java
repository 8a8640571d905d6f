package dcant.bench;

import dcant.reuse.ReusedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Fills the graph of a hub that holds the national seed with invented building blocks, reuses and offers, dense enough to
 * measure. The same size gives the same graph. A few building blocks have most of the reuses, and large authorities reuse
 * more than small ones.
 *
 * <p>Arguments: the size ({@code small} or {@code large}), the Bolt address, the user and the password.
 */
public final class DenseGraph {

    private static final String AUTHORITIES = """
            MATCH (authority:Authority)
            WHERE authority.kind IN ['COMMUNE', 'EPCI', 'DEPARTMENT', 'REGION'] AND authority.endedOn IS NULL
            RETURN authority.code AS code, authority.kind AS kind, coalesce(authority.population, 0) AS population
            ORDER BY code
            """;
    private static final String WRITE_BLOCKS = """
            UNWIND $rows AS row
            CREATE (block:BuildingBlock {reuserCount: 0, recordedReuserCount: 0, updatedAt: datetime()})
            SET block += row
            """;
    private static final String WRITE_DEPENDENCIES = """
            UNWIND $rows AS row
            MATCH (block:BuildingBlock {slug: row.slug})
            MATCH (base:BuildingBlock {slug: row.base})
            CREATE (block)-[:DEPENDS_ON {nature: row.nature, reliability: 'ILLUSTRATIVE', sourceKeys: []}]->(base)
            """;
    private static final String WRITE_PUBLISHERS = """
            UNWIND $rows AS row
            MATCH (block:BuildingBlock {slug: row.slug})
            MATCH (publisher:Authority {code: row.code})
            CREATE (publisher)-[:PUBLISHES {rank: 0}]->(block)
            """;
    private static final String WRITE_REUSES = """
            UNWIND $rows AS row
            MATCH (block:BuildingBlock {slug: row.slug})
            MATCH (authority:Authority {code: row.code})
            CREATE (authority)-[:REUSES {
              id: row.code + '/' + row.slug, version: 1, provenance: 'DOCUMENTED', status: row.status,
              since: row.since, sincePrecision: 'DAY', updatedAt: datetime(),
              reliability: 'ILLUSTRATIVE', sourceKeys: []}]->(block)
            """;
    private static final String WRITE_OFFERS = """
            UNWIND $rows AS row
            MATCH (block:BuildingBlock {slug: row.slug})
            MATCH (authority:Authority {code: row.code})
            CREATE (authority)-[:OFFERS {
              id: row.code + '/' + row.slug, version: 1, scope: row.scope, slug: block.slug, territories: [],
              reliability: 'ILLUSTRATIVE', sourceKeys: []}]->(block)
            """;
    private static final String COUNT_REUSERS = """
            MATCH (block:BuildingBlock)<-[reuse:REUSES]-()
            WITH block, sum(CASE WHEN reuse.status IN ['LIVE', 'DEPLOYING'] THEN 1 ELSE 0 END) AS reusers,
              sum(CASE WHEN reuse.status <> 'STOPPED' THEN 1 ELSE 0 END) AS recorded
            SET block.reuserCount = reusers, block.recordedReuserCount = recorded
            """;

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int BLOCKS_AT_ONCE = 50;
    private static final long SEED = 35;

    private final Driver driver;

    private DenseGraph(Driver driver) {
        this.driver = driver;
    }

    public static void main(String[] arguments) {
        var size = GraphSize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        var owner = AuthTokens.basic(arguments[2], arguments[3]);
        try (var driver = GraphDatabase.driver(arguments[1], owner)) {
            new DenseGraph(driver).fill(size);
        }
    }

    private void fill(GraphSize size) {
        var random = new Random(SEED);
        var authorities = authorities();
        var blocks = new InventedBlocks(size.buildingBlocks(), random);
        write(WRITE_BLOCKS, blocks.rows());
        write(WRITE_DEPENDENCIES, blocks.dependencies());
        var links = new InventedLinks(authorities, blocks.slugs(), random);
        write(WRITE_PUBLISHERS, links.publishers());
        write(WRITE_OFFERS, links.offers());
        write(WRITE_REUSES, links.reuses(size.reuses()));
        driver.executableQuery(COUNT_REUSERS).execute();
        count(blocks.slugs());
    }

    private List<InventedLinks.Reuser> authorities() {
        return driver.executableQuery(AUTHORITIES).execute().records().stream()
                .map(row -> new InventedLinks.Reuser(
                        row.get("code").asString(),
                        row.get("kind").asString(),
                        row.get("population").asLong()))
                .toList();
    }

    private void write(String cypher, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var portion = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            driver.executableQuery(cypher)
                    .withParameters(Map.of("rows", new ArrayList<>(portion)))
                    .execute();
            System.out.printf("%,d of %,d rows of %s%n", from + portion.size(), rows.size(), name(cypher));
        }
    }

    private void count(List<String> slugs) {
        for (int from = 0; from < slugs.size(); from += BLOCKS_AT_ONCE) {
            var portion = slugs.subList(from, Math.min(from + BLOCKS_AT_ONCE, slugs.size()));
            driver.executableQuery(ReusedIn.COUNT.cypher())
                    .withParameters(Map.of("slugs", portion))
                    .execute();
        }
    }

    private static String name(String cypher) {
        return cypher.contains(":REUSES") ? "reuses" : "the rest";
    }
}
