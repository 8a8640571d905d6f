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
        return Condition.test(field, Map.of("min", least(), "max", most()));
    }

    /** The smallest number that fits. */
    public long least() {
        long least = Integer.MIN_VALUE;
        least = eq == null ? least : Math.max(least, eq);
        least = gte == null ? least : Math.max(least, gte);
        return gt == null ? least : Math.max(least, gt + 1L);
    }

    /** The largest number that fits; smaller than the smallest when none does. */
    public long most() {
        long most = Integer.MAX_VALUE;
        most = eq == null ? most : Math.min(most, eq);
        most = lte == null ? most : Math.min(most, lte);
        return lt == null ? most : Math.min(most, lt - 1L);
    }
}
