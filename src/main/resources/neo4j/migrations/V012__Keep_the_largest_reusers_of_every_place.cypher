MATCH (block:BuildingBlock)
CALL {
  WITH block
  OPTIONAL MATCH (block)-[before:REUSED_IN]->()
  DELETE before
  WITH DISTINCT block
  MATCH (authority:Authority)-[reuse:REUSES]->(block)
  WHERE reuse.status IN ['LIVE', 'DEPLOYING']
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
  WITH block, place, count(*) AS reuserCount, collect(authority.code)[..21] AS largest
  CREATE (block)-[:REUSED_IN {
    place: place.code, negatedCount: -reuserCount, slug: block.slug, largestReusers: largest}]->(place)
} IN TRANSACTIONS OF 1 ROW;
