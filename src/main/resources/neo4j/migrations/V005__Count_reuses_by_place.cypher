MATCH (block:BuildingBlock)
CALL {
  WITH block
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
  WITH block, place, count(*) AS reuserCount
  CREATE (block)-[:REUSED_IN {place: place.code, negatedCount: -reuserCount, slug: block.slug}]->(place)
} IN TRANSACTIONS OF 50 ROWS;
