package dcant.review;

import dcant.reason.Reason;
import dcant.source.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health that the last validated review declared, beside the one that facts of the graph speak for.
 *
 * @param declaredIn semester of that review
 * @param reliability of that review
 * @param computed null when the action has ended
 * @param reasons one for each thing that speaks against its aims
 */
record HealthSignals(
        @Nullable Health declared,
        @Nullable String declaredIn,
        @Nullable Reliability reliability,
        @Nullable Health computed,
        List<Reason> reasons) {

    /** How many steps the computed health is below the declared one, null unless there are both. */
    public @Nullable Integer gap() {
        return declared == null || computed == null ? null : computed.ordinal() - declared.ordinal();
    }

    public boolean disagrees() {
        return declared != null && computed != null && declared != computed;
    }
}
