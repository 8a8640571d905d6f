MATCH (block:BuildingBlock)
CALL {
  WITH block
  MATCH (block)-[near:REUSED_IN]->(place:Authority {kind: 'EPCI'})
  WHERE place.intercommunalityForm <> 'EPT'
  CALL (block, place) {
    MATCH (place)<-[:MEMBER_OF*0..1]-(authority:Authority)-[reuse:REUSES]->(block)
    WHERE reuse.status IN ['LIVE', 'DEPLOYING']
    WITH DISTINCT authority
    ORDER BY coalesce(authority.population, 0) DESC, authority.code LIMIT 21
    RETURN collect(authority.code) AS largest
  }
  SET near.largestReusers = largest
} IN TRANSACTIONS OF 50 ROWS;
