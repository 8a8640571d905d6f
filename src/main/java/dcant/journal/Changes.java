package dcant.journal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes as an entry keeps them: a JSON array of [field, before, after]. */
public final class Changes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<@Nullable String>>> LISTS = new TypeReference<>() {};

    private Changes() {}

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
}
