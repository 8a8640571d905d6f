package dcant.nearby;

import dcant.authority.Authority;
import java.util.List;

/** Which authorities are of the same size: those of one kind within bounds of inhabitants. */
final class SizeBand {

    /** Whether {@code authority} is of a size: the list {@code size} of its kind and the bounds of its inhabitants. */
    static final String IS_OF_SIZE =
            "authority.kind = size[0] AND toInteger(size[1]) <= authority.population < toInteger(size[2])";

    /** Inhabitants with which a size begins. */
    private static final List<Integer> BEGINNINGS = List.of(0, 500, 2_000, 10_000, 50_000, Integer.MAX_VALUE);

    private SizeBand() {}

    /** Kind and bounds of inhabitants, such as COMMUNE, 500, 2000; nothing where they are not known. */
    static List<String> of(Authority authority) {
        return authority.population() == null ? List.of() : of(authority.kind().name(), authority.population());
    }

    static List<String> of(String kind, int population) {
        var larger = BEGINNINGS.stream()
                .filter(size -> size > population)
                .findFirst()
                .orElseThrow();
        var least = BEGINNINGS.get(BEGINNINGS.indexOf(larger) - 1);
        return List.of(kind, String.valueOf(least), String.valueOf(larger));
    }
}
