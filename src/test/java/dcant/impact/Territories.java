package dcant.impact;

import static dcant.SeedCsv.cell;

import dcant.SeedCsv;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where authorities act, from the files of the seed. */
final class Territories {

    private Territories() {}

    static long inhabitantsWhereTheyAct(Collection<String> authorities) {
        var codes = territories(authorities);
        var regions = SeedCsv.column("departments", "code", "region");
        return SeedCsv.rows("communes").stream()
                .filter(commune -> isIn(commune, codes, regions))
                .mapToLong(commune ->
                        cell(commune, "population").isEmpty() ? 0 : Long.parseLong(cell(commune, "population")))
                .sum();
    }

    /** The authorities, where they act, and the territories that they are the body of. */
    private static Set<String> territories(Collection<String> authorities) {
        var codes = new HashSet<>(authorities);
        codes.addAll(SeedCsv.rows("legal-bodies").stream()
                .filter(row -> authorities.contains(cell(row, "body")))
                .map(row -> cell(row, "authority"))
                .collect(Collectors.toSet()));
        codes.addAll(SeedCsv.rows("acting-areas").stream()
                .filter(row -> authorities.contains(cell(row, "authority")))
                .map(row -> cell(row, "territory"))
                .toList());
        return codes;
    }

    private static boolean isIn(Map<String, String> commune, Set<String> codes, Map<String, String> regions) {
        return codes.contains("COM-" + cell(commune, "code"))
                || codes.contains("EPCI-" + cell(commune, "epci"))
                || codes.contains("EPCI-" + cell(commune, "ept"))
                || codes.contains("DEP-" + cell(commune, "department"))
                || codes.contains("REG-" + regions.get(cell(commune, "department")));
    }
}
