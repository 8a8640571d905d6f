package dcant.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons on a code, a short text or a value of an enum, exact to the character; all that are given must hold. */
public record OneOf<T>(@Nullable T eq, @Nullable List<T> in) {

    /** The same as conditions whose test finds `values`. */
    public Condition on(String field) {
        return Condition.oneOf(field, eq, in);
    }
}
