package dcant.nearby;

import dcant.authority.Authority;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rings around an authority, as pieces of Cypher that start from {@code asker} and its {@link #PLACES}. */
final class Rings {

    /** The names that {@link #AROUND} gives to lists of nodes. */
    static final String PLACES = "bodies, intercommunalities, departments, regions";

    /** What an authority is a member of and located in, looked up once. */
    static final String AROUND = """
            WITH *,
              COLLECT { MATCH (asker)-[:MEMBER_OF]->(place:Authority)
                WHERE place.kind <> 'EPCI' OR place.intercommunalityForm = 'EPT' RETURN place } AS bodies,
              COLLECT { MATCH (asker)-[:MEMBER_OF*0..1]->(place:Authority)
                WHERE place.kind = 'EPCI' AND place.intercommunalityForm <> 'EPT' RETURN place } AS intercommunalities,
              COLLECT { MATCH (asker)-[:LOCATED_IN*0..1]->(place:Authority)
                WHERE place.kind = 'DEPARTMENT' RETURN place } AS departments,
              COLLECT { MATCH (asker)-[:LOCATED_IN*0..2]->(place:Authority)
                WHERE place.kind = 'REGION' RETURN DISTINCT place } AS regions
            """;

    /** The building blocks that {@code reuser} has. */
    static final String MINE = """
            WITH *, COLLECT { MATCH (reuser)-[own:REUSES]->(block)
              WHERE own.status IN ['LIVE', 'DEPLOYING'] RETURN block } AS mine
            """;

    /** Inhabitants with which a size begins. */
    private static final List<Integer> SIZES = List.of(0, 500, 2_000, 10_000, 50_000, Integer.MAX_VALUE);

    /** Two bounds and not a list of them, so that the index on kind and population gives those of the size. */
    private static final String SAME_SIZE = "authority.kind = asker.kind AND %s <= authority.population < %s"
            .formatted(ofSize(size -> SIZES.get(size)), ofSize(size -> SIZES.get(size + 1)));

    /** Whether {@code authority} is of the size that {@link #sameSize} gives, as a list {@code size} of its parts. */
    static final String IS_OF_SIZE =
            "authority.kind = size[0] AND toInteger(size[1]) <= authority.population < toInteger(size[2])";

    private Rings() {}

    /** Kind and bounds of inhabitants of those of the same size, such as "COMMUNE 500 2000"; null where they are not known. */
    static @Nullable String sameSize(Authority asker) {
        if (asker.population() == null) {
            return null;
        }
        var larger = SIZES.stream()
                .filter(size -> size > asker.population())
                .findFirst()
                .orElseThrow();
        return "%s %d %d".formatted(asker.kind(), SIZES.get(SIZES.indexOf(larger) - 1), larger);
    }

    private static String ofSize(IntFunction<Integer> bound) {
        return IntStream.range(0, SIZES.size() - 1)
                .mapToObj(
                        size -> "WHEN asker.population < %d THEN %d".formatted(SIZES.get(size + 1), bound.apply(size)))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    /** One piece for every ring, nearest first. */
    static String each(Function<NearbyRing, String> piece) {
        return Arrays.stream(NearbyRing.values()).map(piece).collect(Collectors.joining());
    }

    /** The list of {@link #PLACES} that makes a ring, an empty one when a ring is no place. */
    static String places(NearbyRing ring) {
        return switch (ring) {
            case MEMBERSHIP -> "bodies";
            case INTERCOMMUNALITY -> "intercommunalities";
            case DEPARTMENT -> "departments";
            case REGION -> "regions";
            case COUNTRY_SAME_SIZE -> "[]";
        };
    }

    /** Finds every {@code authority} of a ring, the asker perhaps too, some several times; ends in a condition. */
    static String of(NearbyRing ring) {
        return switch (ring) {
            case MEMBERSHIP, INTERCOMMUNALITY -> members(places(ring));
            case DEPARTMENT -> located(places(ring), 2);
            case REGION -> located(places(ring), 3);
            case COUNTRY_SAME_SIZE -> "MATCH (authority:Authority) WHERE " + SAME_SIZE;
        };
    }

    /** Whether a ring holds {@code authority}. */
    static String holds(NearbyRing ring) {
        return switch (ring) {
            case MEMBERSHIP -> isIn("MEMBER_OF*0..1", "bodies");
            case INTERCOMMUNALITY -> isIn("MEMBER_OF*0..1", "intercommunalities");
            case DEPARTMENT -> isIn("LOCATED_IN*0..2", "departments");
            case REGION -> isIn("LOCATED_IN*0..3", "regions");
            case COUNTRY_SAME_SIZE -> SAME_SIZE;
        };
    }

    private static String members(String places) {
        return "UNWIND " + places + " AS place MATCH (place)<-[:MEMBER_OF*0..1]-(authority:Authority) WHERE true";
    }

    private static String located(String places, int links) {
        return "UNWIND %s AS place MATCH (place)<-[:LOCATED_IN*0..%d]-(authority:Authority) WHERE true"
                .formatted(places, links);
    }

    private static String isIn(String links, String places) {
        return "EXISTS { (authority)-[:%s]->(place) WHERE place IN %s }".formatted(links, places);
    }
}
