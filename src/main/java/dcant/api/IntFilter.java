package dcant.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comparisons on a whole number; all that are given must hold. */
public record IntFilter(
        @Nullable Integer eq,
        @Nullable Integer gte,
        @Nullable Integer gt,
        @Nullable Integer lte,
        @Nullable Integer lt) {

    /** The same as a condition whose test finds `min` and `max`, both included. */
    public Condition on(String field) {
        long min = Integer.MIN_VALUE;
        long max = Integer.MAX_VALUE;
        min = eq == null ? min : Math.max(min, eq);
        min = gte == null ? min : Math.max(min, gte);
        min = gt == null ? min : Math.max(min, gt + 1L);
        max = eq == null ? max : Math.min(max, eq);
        max = lte == null ? max : Math.min(max, lte);
        max = lt == null ? max : Math.min(max, lt - 1L);
        return Condition.test(field, Map.of("min", min, "max", max));
    }
}
