package dcant.nearby;

/**
 * Who is in a ring around an authority, as pieces of Cypher. What ring that is, {@link Neighbourhood} says: as the name of the ring
 * and the codes of the places that make it, or the size of those who are alike.
 */
final class Rings {

    /** Every {@code authority} of the ring {@code parts}: its name, then its places or its size. */
    static final String HOLDS = """
            CALL (parts) {
              WITH parts WHERE parts[0] IN ['MEMBERSHIP', 'INTERCOMMUNALITY']
              %s
              RETURN authority
              UNION
              WITH parts WHERE parts[0] = 'DEPARTMENT'
              UNWIND parts[1..] AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..2]-(authority:Authority)
              RETURN authority
              UNION
              WITH parts WHERE parts[0] = 'REGION'
              UNWIND parts[1..] AS code
              MATCH (:Authority {code: code})<-[:LOCATED_IN*0..3]-(authority:Authority)
              RETURN authority
              UNION
              WITH parts WHERE parts[0] = 'COUNTRY_SAME_SIZE'
              WITH parts[1..] AS size
              MATCH (authority:Authority) WHERE %s
              RETURN authority
            }
            """.formatted(members("parts[1..]"), SizeBand.IS_OF_SIZE);

    /** Whether the ring {@code $ring} holds {@code authority}: {@code ring} lists its places or its size. */
    static final String IS_IN = """
            CASE $ring
              WHEN 'DEPARTMENT' THEN EXISTS { (authority)-[:LOCATED_IN*0..2]->(place:Authority) WHERE place.code IN ring }
              WHEN 'REGION' THEN EXISTS { (authority)-[:LOCATED_IN*0..3]->(place:Authority) WHERE place.code IN ring }
              WHEN 'COUNTRY_SAME_SIZE' THEN authority.kind = ring[0]
                AND toInteger(ring[1]) <= authority.population < toInteger(ring[2])
              ELSE EXISTS { (authority)-[:MEMBER_OF*0..1]->(place:Authority) WHERE place.code IN ring }
            END""";

    private Rings() {}

    /** Every {@code authority} of the places whose codes a list holds, as members of them; the place itself is one. */
    static String members(String codes) {
        return """
            UNWIND %s AS code
            MATCH (:Authority {code: code})<-[:MEMBER_OF*0..1]-(authority:Authority)
            """.formatted(codes).strip();
    }
}
