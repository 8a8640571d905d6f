package dcant.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
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
    private static final TypeReference<List<List<@Nullable String>>> LISTS = new TypeReference<>() {};

    /** What became of a value. */
    public static Change of(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(field, text(before), text(after));
    }

    /** Whether anything changes. */
    public boolean isOne() {
        return !Objects.equals(before, after);
    }

    /** As an entry keeps them: a JSON array of [field, before, after]. */
    static String write(List<Change> changes) {
        return JSON.writeValueAsString(changes.stream()
                .map(change -> Arrays.asList(change.field(), change.before(), change.after()))
                .toList());
    }

    static List<List<@Nullable String>> read(String json) {
        return JSON.readValue(json, LISTS);
    }

    /** The changes of an entry. */
    public static List<Change> list(String json) {
        return read(json).stream()
                .map(parts -> new Change(String.valueOf(parts.get(0)), parts.get(1), parts.get(2)))
                .toList();
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
