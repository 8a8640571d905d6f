package dcant.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons on a code or a short text, exact to the character; all that are given must hold. */
public record StringFilter(@Nullable String eq, @Nullable List<String> in) {

    /** The same as conditions whose test finds `values`. */
    public Condition on(String field) {
        return Condition.oneOf(field, eq, in);
    }
}
