package dcant.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who publishes, offers and reuses the invented building blocks. */
final class InventedLinks {

    /** Of a hundred reuses, which have which status. */
    private static final List<Map.Entry<String, Integer>> STATUSES = List.of(
            Map.entry("LIVE", 80), Map.entry("DEPLOYING", 88), Map.entry("TRIAL", 93), Map.entry("CONSIDERED", 97));

    private static final double POPULARITY_EXPONENT = 0.7;
    private static final double SIZE_EXPONENT = 0.5;
    private static final int SMALLEST = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_000;
    private static final int BLOCKS_PER_OFFER = 4;

    private final List<Reuser> authorities;
    private final List<String> slugs;
    private final Random random;

    InventedLinks(List<Reuser> authorities, List<String> slugs, Random random) {
        this.authorities = authorities;
        this.slugs = slugs;
        this.random = random;
    }

    List<Map<String, Object>> publishers() {
        return slugs.stream()
                .map(slug -> Map.<String, Object>of("slug", slug, "code", any().code()))
                .toList();
    }

    /** One building block of four is offered: by intercommunalities to their members, by others to everyone. */
    List<Map<String, Object>> offers() {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < slugs.size(); i += BLOCKS_PER_OFFER) {
            var provider = any();
            var scope = provider.kind().equals("EPCI") || i % 20 != 0 ? "MEMBERS" : "NATIONAL";
            rows.add(Map.of("slug", slugs.get(i), "code", provider.code(), "scope", scope));
        }
        return rows;
    }

    List<Map<String, Object>> reuses(int count) {
        var bySize = cumulated(authorities.stream()
                .mapToDouble(authority -> Math.pow(authority.population() + SMALLEST, SIZE_EXPONENT))
                .toArray());
        var byPopularity = cumulated(slugs.stream()
                .mapToDouble(slug -> Math.pow(1 + slugs.indexOf(slug), -POPULARITY_EXPONENT))
                .toArray());
        var pairs = new HashSet<Long>();
        var rows = new ArrayList<Map<String, Object>>();
        while (rows.size() < count) {
            var authority = draw(bySize);
            var slug = draw(byPopularity);
            if (pairs.add((long) authority * slugs.size() + slug)) {
                rows.add(reuse(authorities.get(authority).code(), slugs.get(slug)));
            }
        }
        return rows;
    }

    private Map<String, Object> reuse(String code, String slug) {
        var since = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return Map.of("code", code, "slug", slug, "status", status(random.nextInt(100)), "since", since);
    }

    private static String status(int percent) {
        return STATUSES.stream()
                .filter(status -> percent < status.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("STOPPED");
    }

    private static double[] cumulated(double[] weights) {
        Arrays.parallelPrefix(weights, Double::sum);
        return weights;
    }

    private int draw(double[] cumulated) {
        var found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return found < 0 ? -found - 1 : found;
    }

    private Reuser any() {
        return authorities.get(random.nextInt(authorities.size()));
    }

    /** An authority that may reuse something. */
    record Reuser(String code, String kind, long population) {}
}
