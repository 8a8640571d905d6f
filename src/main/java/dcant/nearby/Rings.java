package dcant.nearby;

import dcant.authority.Authority;
import java.util.List;

/**
 * Who is in a ring around an authority, as pieces of Cypher. What ring that is, {@link Neighbourhood} says: as the name of the ring
 * and the codes of the places that make it, or the size of those who are alike.
 */
final class Rings {

    /** Whether {@code authority} is of a size: the list {@code size} of its kind and the bounds of its inhabitants. */
    static final String IS_OF_SIZE =
            "authority.kind = size[0] AND toInteger(size[1]) <= authority.population < toInteger(size[2])";

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
            """.formatted(members("parts[1..]"), IS_OF_SIZE);

    /** Whether the ring {@code $ring} holds {@code authority}: {@code ring} lists its places or its size. */
    static final String IS_IN = """
            CASE $ring
              WHEN 'DEPARTMENT' THEN EXISTS { (authority)-[:LOCATED_IN*0..2]->(place:Authority) WHERE place.code IN ring }
              WHEN 'REGION' THEN EXISTS { (authority)-[:LOCATED_IN*0..3]->(place:Authority) WHERE place.code IN ring }
              WHEN 'COUNTRY_SAME_SIZE' THEN authority.kind = ring[0]
                AND toInteger(ring[1]) <= authority.population < toInteger(ring[2])
              ELSE EXISTS { (authority)-[:MEMBER_OF*0..1]->(place:Authority) WHERE place.code IN ring }
            END""";

    /** Inhabitants with which a size begins. */
    private static final List<Integer> SIZES = List.of(0, 500, 2_000, 10_000, 50_000, Integer.MAX_VALUE);

    private Rings() {}

    /** Every {@code authority} of the places whose codes a list holds, as members of them; the place itself is one. */
    static String members(String codes) {
        return """
            UNWIND %s AS code
            MATCH (:Authority {code: code})<-[:MEMBER_OF*0..1]-(authority:Authority)
            """.formatted(codes).strip();
    }

    /** Kind and bounds of inhabitants of those of the same size, such as COMMUNE, 500, 2000; nothing where they are not known. */
    static List<String> sameSize(Authority asker) {
        return asker.population() == null ? List.of() : size(asker.kind().name(), asker.population());
    }

    static List<String> size(String kind, int population) {
        var larger =
                SIZES.stream().filter(size -> size > population).findFirst().orElseThrow();
        var least = SIZES.get(SIZES.indexOf(larger) - 1);
        return List.of(kind, String.valueOf(least), String.valueOf(larger));
    }
}
