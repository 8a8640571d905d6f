package dcant.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the hub answers as it does.
 *
 * @param values what the sentence of the code has a place for
 * @param sentence said instead of that of the code, in French
 */
public record Reason(
        ReasonCode code, List<Object> values, @Nullable String sentence) {

    public static Reason of(ReasonCode code, Object... values) {
        return new Reason(code, List.of(values), null);
    }

    /** A reason that the data themselves put in words. */
    public static Reason stated(ReasonCode code, String sentence) {
        return new Reason(code, List.of(), sentence);
    }
}
