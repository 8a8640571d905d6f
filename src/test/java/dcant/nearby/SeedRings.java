package dcant.nearby;

import static dcant.SeedCsv.cell;

import dcant.SeedCsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rings around a commune and who reuses what in them, counted from the files of the seed. */
final class SeedRings {

    private static final List<Integer> BANDS = List.of(500, 2_000, 10_000, 50_000);

    private final Map<String, Set<String>> territories = new HashMap<>();
    private final Map<String, Map<String, String>> communes = new HashMap<>();
    private final Map<String, Set<String>> reusesByAuthority = new HashMap<>();
    private final Map<String, Integer> populations = new HashMap<>();

    SeedRings() {
        populations("regions", "REG-", "code");
        populations("departments", "DEP-", "code");
        populations("epci", "EPCI-", "siren");
        populations("communes", "COM-", "code");
        var regions = SeedCsv.column("departments", "code", "region");
        regions.forEach((department, region) -> territories.put("DEP-" + department, Set.of("REG-" + region)));
        for (var epci : SeedCsv.rows("epci")) {
            var within = new HashSet<String>();
            for (var department : cell(epci, "departments").split("\\|")) {
                within.add("DEP-" + department);
                within.add("REG-" + regions.get(department));
            }
            territories.put("EPCI-" + cell(epci, "siren"), within);
        }
        for (var commune : SeedCsv.rows("communes")) {
            communes.put("COM-" + cell(commune, "code"), commune);
            var department = cell(commune, "department");
            territories.put(
                    "COM-" + cell(commune, "code"), Set.of("DEP-" + department, "REG-" + regions.get(department)));
        }
        for (var body : SeedCsv.rows("organisations")) {
            var seat = cell(body, "locatedIn");
            var within = new HashSet<>(territories.getOrDefault(seat, Set.of()));
            within.add(seat);
            territories.put("ORG-" + cell(body, "slug"), within);
        }
        for (var reuse : SeedCsv.rows("reuses")) {
            if (List.of("LIVE", "DEPLOYING").contains(cell(reuse, "status"))) {
                reusesByAuthority
                        .computeIfAbsent(cell(reuse, "authority"), code -> new HashSet<>())
                        .add(cell(reuse, "buildingBlock"));
            }
        }
    }

    private void populations(String file, String prefix, String key) {
        SeedCsv.column(file, key, "population").forEach((code, population) -> {
            if (!population.isEmpty()) {
                populations.put(prefix + code, Integer.parseInt(population));
            }
        });
    }

    /** Whether an authority is in a ring of a commune. */
    Predicate<String> ring(String asker, NearbyRing ring) {
        var commune = commune(asker);
        var isOther = Predicate.<String>isEqual(asker).negate();
        return isOther.and(
                switch (ring) {
                    case MEMBERSHIP -> members("ept", cell(commune, "ept"));
                    case INTERCOMMUNALITY -> members("epci", cell(commune, "epci"));
                    case DEPARTMENT -> within("DEP-" + cell(commune, "department"));
                    case REGION -> within(region(asker));
                    case COUNTRY_SAME_SIZE -> code -> communes.containsKey(code) && band(code) == band(asker);
                });
    }

    private Map<String, String> commune(String code) {
        return Objects.requireNonNull(communes.get(code), code);
    }

    private String region(String code) {
        return territories.getOrDefault(code, Set.of()).stream()
                .filter(place -> place.startsWith("REG-"))
                .findFirst()
                .orElseThrow();
    }

    private Predicate<String> members(String column, String siren) {
        return code -> !siren.isEmpty()
                && (code.equals("EPCI-" + siren)
                        || communes.containsKey(code)
                                && cell(commune(code), column).equals(siren));
    }

    private Predicate<String> within(String territory) {
        return code -> code.equals(territory)
                || territories.getOrDefault(code, Set.of()).contains(territory);
    }

    private int band(String code) {
        var population = cell(commune(code), "population");
        return population.isEmpty()
                ? -1
                : (int) BANDS.stream()
                        .filter(bound -> Integer.parseInt(population) >= bound)
                        .count();
    }

    /** Slug and number of neighbours that reuse it, as the hub sorts them. */
    List<String> reused(String asker, NearbyRing ring) {
        var mine = reusesByAuthority.getOrDefault(asker, Set.of());
        var counts = new TreeMap<String, Integer>();
        var isInRing = ring(asker, ring);
        reusesByAuthority.forEach((authority, slugs) -> {
            if (isInRing.test(authority)) {
                slugs.stream()
                        .filter(slug -> !mine.contains(slug))
                        .forEach(slug -> counts.merge(slug, 1, Integer::sum));
            }
        });
        var sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return sorted.stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .toList();
    }

    /** The first who of a ring reuse a building block, largest first, then by code. */
    List<String> largestReusers(String asker, NearbyRing ring, String slug, int first) {
        return reusers(asker, ring, slug).stream()
                .sorted(Comparator.comparing((String code) -> -populations.getOrDefault(code, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(first)
                .toList();
    }

    /** The first who of a ring reuse a building block, each with the nearest ring that it is in. */
    List<String> nearestReusers(String asker, NearbyRing ring, String slug, int first) {
        var all = reusers(asker, ring, slug);
        return Arrays.stream(NearbyRing.values())
                .flatMap(nearest -> largestReusers(asker, nearest, slug, Integer.MAX_VALUE).stream()
                        .filter(code -> all.contains(code) && nearest == nearest(asker, code))
                        .map(code -> nearest + " " + code))
                .limit(first)
                .toList();
    }

    private NearbyRing nearest(String asker, String code) {
        return Arrays.stream(NearbyRing.values())
                .filter(ring -> ring(asker, ring).test(code))
                .findFirst()
                .orElseThrow();
    }

    /** Who of a ring reuses a building block. */
    List<String> reusers(String asker, NearbyRing ring, String slug) {
        var isInRing = ring(asker, ring);
        return reusesByAuthority.entrySet().stream()
                .filter(reuses -> reuses.getValue().contains(slug) && isInRing.test(reuses.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many of a ring reuse something. */
    int reusers(String asker, NearbyRing ring) {
        return (int)
                reusesByAuthority.keySet().stream().filter(ring(asker, ring)).count();
    }

    /** How many authorities of the two nearest rings reuse a building block. */
    int near(String asker, String slug) {
        var isNear = ring(asker, NearbyRing.MEMBERSHIP).or(ring(asker, NearbyRing.INTERCOMMUNALITY));
        return (int) reusesByAuthority.entrySet().stream()
                .filter(reuses -> reuses.getValue().contains(slug) && isNear.test(reuses.getKey()))
                .count();
    }

    /** A commune, what it is located in and what it is a member of. */
    Set<String> places(String asker) {
        var places = new HashSet<>(territories.getOrDefault(asker, Set.of()));
        places.add(asker);
        places.add("EPCI-" + cell(commune(asker), "epci"));
        places.add("EPCI-" + cell(commune(asker), "ept"));
        return places;
    }

    boolean isNew(String asker, String slug) {
        return !reusesByAuthority.getOrDefault(asker, Set.of()).contains(slug);
    }
}
