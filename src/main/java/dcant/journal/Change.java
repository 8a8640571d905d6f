package dcant.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of one field.
 *
 * @param before null when there was nothing; a list as JSON
 * @param after null when there is nothing any more; a list as JSON
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What became of a value. */
    public static Change of(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(field, text(before), text(after));
    }

    /** Whether anything changes. */
    public boolean isOne() {
        return !Objects.equals(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.toString();
            case Collection<?> several -> JSON.writeValueAsString(several);
            case Object[] ignored -> throw new IllegalArgumentException("an array of the database, not a list");
            case Record record -> JSON.writeValueAsString(record);
            default -> value.toString();
        };
    }
}
