package dcant.offer;

/**
 * Whom an offer reaches, as pieces of Cypher: its members, the authorities of its territories (also those that are members
 * of one, as communes are of an EPCI), or every authority that the building block is for.
 */
public final class Reach {

    /** From {@code asked}, beside what is there: {@code reuser} (its legal body or itself), {@code places} and {@code memberships} (codes). */
    public static final String PLACES = """
            OPTIONAL MATCH (asked)-[:LEGAL_BODY]->(body:Authority)
            WITH *, coalesce(body, asked) AS reuser,
              COLLECT { MATCH (asked)-[:LOCATED_IN*0..3]->(place) RETURN DISTINCT place.code } AS places,
              COLLECT { MATCH (asked)-[:MEMBER_OF]->(place) RETURN DISTINCT place.code } AS memberships
            """;

    /** Whether the building block {@code block} is for {@code asked}. */
    public static final String IS_OPEN = "asked.kind IN block.audience AND block.lifecycle <> 'RETIRED'";

    /**
     * Every {@code offer} to the members of a body or to a territory that reaches {@code asked}, as a branch of a union:
     * {@code width} is 0 or 1.
     */
    public static final String NARROW = """
              MATCH (asked)-[:MEMBER_OF]->(provider)-[offer:OFFERS {scope: 'MEMBERS'}]->(block)
              WHERE provider <> reuser
              RETURN provider, offer, 0 AS width
              UNION ALL
              MATCH (provider)-[offer:OFFERS {scope: 'TERRITORY'}]->(block)
              WHERE any(code IN offer.territories WHERE code IN places OR code IN memberships) AND provider <> reuser
              RETURN provider, offer, 1 AS width
            """;

    /**
     * Every {@code offer} of {@code block} that may reach {@code asked}, with its {@code provider}, by what indexes give;
     * {@code width} is 2 for the whole country, where {@link #IS_OPEN} is still to be asked. Ends in a condition.
     */
    public static final String REACHING = "CALL (asked, reuser, places, memberships, block) {\n" + NARROW + """
              UNION ALL
              MATCH (provider)-[offer:OFFERS {scope: 'NATIONAL'}]->(block)
              WHERE provider <> reuser
              RETURN provider, offer, 2 AS width
            }
            WITH * WHERE true""";

    private Reach() {}
}
