package dcant.reuse;

import dcant.buildingblock.ReuseStatus;
import dcant.graph.Update;

/**
 * How many authorities of a place reuse a building block: {@code (block)-[:REUSED_IN]->(place)}, kept beside the reuses
 * because counting a region's takes as long as reading all of them. A place is an intercommunality or a shared body with
 * its members, a département or a région with all that is located there; the place itself counts. The codes
 * of its largest reusers are kept too.
 */
public final class ReusedIn {

    /** Codes that are kept of a place: as many as may be asked for, and the asker. */
    public static final int MOST_KEPT = 21;

    /** Counts again for the building blocks whose slugs are in {@code $slugs}, for all when it is null. */
    public static final Update COUNT = new Update("""
            MATCH (block:BuildingBlock)
            WHERE $slugs IS NULL OR block.slug IN $slugs
            OPTIONAL MATCH (block)-[before:REUSED_IN]->()
            DELETE before
            WITH DISTINCT block
            MATCH (authority:Authority)-[reuse:REUSES]->(block)
            WHERE %s
            CALL (authority) {
              MATCH (authority)-[:MEMBER_OF*0..1]->(place:Authority)
              WHERE NOT place.kind IN ['COMMUNE', 'DEPARTMENT', 'REGION']
              RETURN place
              UNION
              MATCH (authority)-[:LOCATED_IN*0..3]->(place:Authority)
              WHERE place.kind IN ['DEPARTMENT', 'REGION']
              RETURN place
            }
            WITH block, place, authority ORDER BY coalesce(authority.population, 0) DESC, authority.code
            WITH block, place, count(*) AS reuserCount, collect(authority.code)[..%d] AS largest
            CREATE (block)-[:REUSED_IN {
              place: place.code, negatedCount: -reuserCount, slug: block.slug, largestReusers: largest}]->(place)
            """.formatted(ReuseStatus.COUNTS, MOST_KEPT));

    /**
     * Finds every {@code near} of the place whose code is {@code key}, most reused first, then by slug. The order is that
     * of an index: a page costs what it holds and not what the place holds.
     */
    public static final String OF_PLACE = """
            MATCH ()<-[near:REUSED_IN]-(block)
            USING INDEX near:REUSED_IN(place, negatedCount, slug)
            WHERE near.place = key AND near.negatedCount < 0 AND near.slug IS NOT NULL""";

    /** The order of {@link #OF_PLACE}. */
    public static final String MOST_REUSED = "near.place, near.negatedCount, near.slug";

    private ReusedIn() {}
}
