package dcant.contribution;

import static dcant.SeedCsv.cell;

import dcant.SeedCsv;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who brings what to DCANT 2018-2020, counted from the files of the seed. */
final class SeedContributions {

    private final List<String> reliability;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> sidesOfPilots = new HashMap<>();
    private final Set<Link> piloted = new HashSet<>();
    private final Set<Link> joined = new HashSet<>();
    private final Set<Link> published = new HashSet<>();
    private final Map<String, Integer> reuses = new HashMap<>();

    /** What one body brings: {@code to} is an action or a building block. */
    private record Link(String side, String body, String to) {}

    SeedContributions(List<String> reliability) {
        this.reliability = reliability;
        SeedCsv.rows("organisations").forEach(body -> kinds.put("ORG-" + cell(body, "slug"), cell(body, "kind")));
        SeedCsv.rows("pilots").forEach(row -> sidesOfPilots.put(cell(row, "authority"), cell(row, "side")));
        var actions = kept("actions").stream().map(row -> cell(row, "code")).collect(Collectors.toSet());
        kept("pilots").stream()
                .filter(row -> actions.contains(cell(row, "action")))
                .forEach(row -> piloted.add(link(cell(row, "authority"), cell(row, "action"))));
        kept("participations").stream()
                .filter(row -> actions.contains(cell(row, "action")))
                .forEach(row -> joined.add(link(cell(row, "authority"), cell(row, "action"))));
        var publishers = kept("building-blocks").stream()
                .collect(Collectors.toMap(row -> cell(row, "slug"), row -> cell(row, "publisher")));
        SeedCsv.rows("action-building-blocks").stream()
                .filter(row -> actions.contains(cell(row, "action")))
                .map(row -> cell(row, "buildingBlock"))
                .forEach(slug -> Arrays.stream(publishers.getOrDefault(slug, "").split("\\|"))
                        .filter(publisher -> !publisher.isEmpty())
                        .forEach(publisher -> published.add(link(publisher, slug))));
        kept("reuses").stream()
                .filter(row -> List.of("LIVE", "DEPLOYING").contains(cell(row, "status")))
                .forEach(row -> reuses.merge(cell(row, "buildingBlock"), 1, Integer::sum));
    }

    private List<Map<String, String>> kept(String file) {
        return SeedCsv.rows(file).stream()
                .filter(row -> reliability.contains(cell(row, "reliability")))
                .toList();
    }

    private Link link(String body, String to) {
        return new Link(sidesOfPilots.getOrDefault(body, sideOfKind(body)), body, to);
    }

    private String sideOfKind(String body) {
        return switch (kinds.getOrDefault(body, "TERRITORY")) {
            case "STATE_SERVICE" -> "STATE";
            case "TERRITORY", "MUTUALISATION_BODY", "ASSOCIATION" -> "TERRITORIAL";
            default -> "";
        };
    }

    /** The counts of a side. */
    Map<String, Integer> side(String side) {
        var blocks = to(published, side);
        return new TreeMap<>(Map.of(
                "pilotedActionCount", to(piloted, side).size(),
                "pilotCount", bodies(piloted, side).size(),
                "participantCount", bodies(joined, side).size(),
                "buildingBlockCount", blocks.size(),
                "reuseCount", reuses(blocks)));
    }

    /** The bodies of a side with their counts, as the hub sorts them. */
    List<String> contributors(String side) {
        var bodies = new HashMap<String, Map<String, Integer>>();
        for (var links : List.of(piloted, joined, published)) {
            bodies(links, side).forEach(body -> bodies.put(body, body(side, body)));
        }
        return bodies.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Map<String, Integer>>>comparingInt(
                                each -> -links(each.getValue()))
                        .thenComparingInt(each -> -each.getValue().getOrDefault("reuseCount", 0))
                        .thenComparing(Map.Entry::getKey))
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    private Map<String, Integer> body(String side, String body) {
        var blocks = of(published, side, body);
        return new TreeMap<>(Map.of(
                "pilotedActionCount", of(piloted, side, body).size(),
                "joinedActionCount", of(joined, side, body).size(),
                "buildingBlockCount", blocks.size(),
                "reuseCount", reuses(blocks)));
    }

    private static int links(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().equals("reuseCount"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private int reuses(Collection<String> blocks) {
        return blocks.stream().mapToInt(slug -> reuses.getOrDefault(slug, 0)).sum();
    }

    private static Set<String> to(Set<Link> links, String side) {
        return links.stream()
                .filter(link -> link.side().equals(side))
                .map(Link::to)
                .collect(Collectors.toSet());
    }

    private static Set<String> of(Set<Link> links, String side, String body) {
        return to(links.stream().filter(link -> link.body().equals(body)).collect(Collectors.toSet()), side);
    }

    private static Set<String> bodies(Set<Link> links, String side) {
        return links.stream()
                .filter(link -> link.side().equals(side))
                .map(Link::body)
                .collect(Collectors.toSet());
    }
}
