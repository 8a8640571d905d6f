package dcant.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lets what is kept share its equal values: most texts of rows are codes, names and constants that many rows repeat. Only the
 * last values are known, so that some are held twice.
 */
final class SharedValues {

    /** Characters of a text that others may repeat. */
    static final int LONGEST = 100;

    private final AtomicReferenceArray<@Nullable Object> lately = new AtomicReferenceArray<>(1 << 15);

    /** The value, or the one like it that others hold already. */
    @SuppressWarnings("unchecked") // it is equal, hence of the type
    <V> V of(V value) {
        var place = Math.floorMod(value.hashCode(), lately.length());
        var known = lately.get(place);
        if (value.equals(known)) {
            return (V) known;
        }
        lately.set(place, value);
        return value;
    }

    /** The same for a value of the database, in whose maps and lists the texts are replaced, in place. */
    @SuppressWarnings("unchecked") // maps and lists that were made for these rows
    @Nullable
    Object in(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() > LONGEST ? text : of(text);
        }
        if (value instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).replaceAll((name, each) -> in(each));
        } else if (value instanceof List<?> list) {
            ((List<@Nullable Object>) list).replaceAll(this::in);
        } else if (value instanceof Object[] several) {
            Arrays.setAll(several, number -> in(several[number]));
        }
        return value;
    }
}
