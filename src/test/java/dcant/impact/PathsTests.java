package dcant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counting the ways that lead to a building block. */
class PathsTests {

    private static List<ReasonCode> limits(Paths paths) {
        return paths.limits().stream().map(Reason::code).toList();
    }

    @Test
    void countsEveryWayOfADiamond() {
        var paths = new Paths(List.of("a"), Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d")));

        assertThat(paths.dependents())
                .containsExactly(
                        new ImpactDependent("b", 1, 1), new ImpactDependent("c", 1, 1), new ImpactDependent("d", 2, 2));
        assertThat(paths.limits()).isEmpty();
    }

    @Test
    void passesOnlyOnceByTheSameInACycle() {
        var paths = new Paths(List.of("a"), Map.of("a", List.of("b"), "b", List.of("a", "c"), "c", List.of("b", "c")));

        assertThat(paths.dependents()).containsExactly(new ImpactDependent("b", 1, 1), new ImpactDependent("c", 2, 1));
        assertThat(paths.limits()).isEmpty();
    }

    @Test
    void saysThatLongerWaysExist() {
        var chain = new HashMap<String, List<String>>();
        for (int i = 0; i < 7; i++) {
            chain.put("n" + i, List.of("n" + (i + 1)));
        }

        var paths = new Paths(List.of("n0"), chain);

        assertThat(paths.dependents()).hasSize(6).last().isEqualTo(new ImpactDependent("n6", 6, 1));
        assertThat(limits(paths)).containsExactly(ReasonCode.LONGER_PATHS);
        assertThat(new Paths(List.of("n1"), chain).limits()).isEmpty();
    }

    @Test
    void stopsAtTenThousandWaysAndSaysSo() {
        var everyOther = new HashMap<String, List<String>>();
        for (int i = 0; i < 12; i++) {
            var others = new ArrayList<String>();
            for (int j = 0; j < 12; j++) {
                if (i != j) {
                    others.add("n" + j);
                }
            }
            everyOther.put("n" + i, others);
        }

        var paths = new Paths(List.of("n0"), everyOther);

        assertThat(limits(paths)).contains(ReasonCode.TOO_MANY_PATHS);
        assertThat(paths.dependents().stream().mapToInt(ImpactDependent::paths).sum())
                .isEqualTo(10_000);
    }
}
