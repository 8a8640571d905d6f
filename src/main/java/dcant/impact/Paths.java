package dcant.impact;

import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the ways that lead to building blocks without passing twice by the same one. */
final class Paths {

    private static final int LONGEST = 6;
    private static final int MOST = 10_000;

    private final Map<String, List<String>> standingOn;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> distances = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private int total;
    private boolean isCut;
    private boolean hasLonger;

    /**
     * @param own slugs of where the ways lead to
     * @param standingOn slug to the slugs of what stands directly on it
     */
    Paths(List<String> own, Map<String, List<String>> standingOn) {
        this.standingOn = standingOn;
        own.forEach(slug -> follow(slug, 1));
    }

    private void follow(String slug, int length) {
        visited.add(slug);
        for (var next : standingOn.getOrDefault(slug, List.of())) {
            if (isCut || visited.contains(next)) {
                continue;
            }
            if (length > LONGEST) {
                hasLonger = true;
            } else if (total == MOST) {
                isCut = true;
            } else {
                total++;
                counts.merge(next, 1, Integer::sum);
                distances.merge(next, length, Math::min);
                follow(next, length + 1);
            }
        }
        visited.remove(slug);
    }

    /** What the ways come from, nearest first, then by slug. */
    List<ImpactDependent> dependents() {
        return counts.entrySet().stream()
                .map(count -> new ImpactDependent(
                        count.getKey(), distances.getOrDefault(count.getKey(), 0), count.getValue()))
                .sorted(Comparator.comparingInt(ImpactDependent::distance).thenComparing(ImpactDependent::slug))
                .toList();
    }

    /** What was not counted. */
    List<Reason> limits() {
        var limits = new ArrayList<Reason>();
        if (hasLonger) {
            limits.add(Reason.of(ReasonCode.LONGER_PATHS));
        }
        if (isCut) {
            limits.add(Reason.of(ReasonCode.TOO_MANY_PATHS));
        }
        return limits;
    }
}
