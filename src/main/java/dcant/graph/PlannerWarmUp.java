package dcant.graph;

import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Plans one statement as soon as the database is there: the planner's classes take seconds to load, and the migrations,
 * which need them too, leave a processor idle meanwhile.
 */
final class PlannerWarmUp {

    /** Has a little of everything; EXPLAIN plans it and runs nothing. */
    private static final String OF_EVERYTHING = """
            EXPLAIN UNWIND $rows AS row
            OPTIONAL MATCH (authority:Authority {code: row.code})-[:MEMBER_OF*0..2]->(place)
            WHERE place.kind IN row.kinds
            WITH row.code AS code, collect(DISTINCT place) AS places
            CREATE (made:Authority {code: code})
            WITH made, places
            UNWIND places AS place
            CREATE (made)-[:MEMBER_OF]->(place)
            RETURN made {.code} AS row ORDER BY made.code
            """;

    private PlannerWarmUp() {}

    static void start(GraphDatabaseService database) {
        StartThread.run(() -> {
            database.executeTransactionally(OF_EVERYTHING);
            return database;
        });
    }
}
