package dcant.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns Java values into what both doors accept: enums into their names, whole numbers into long ones, instants into date-times, records into maps. */
final class Parameters {

    private Parameters() {}

    static Map<String, @Nullable Object> of(Map<?, ?> parameters) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        parameters.forEach((name, value) -> result.put((String) name, value(value)));
        return result;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Integer number -> number.longValue();
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            case Optional<?> optional -> value(optional.orElse(null));
            case Map<?, ?> map -> of(map);
            case Record record -> of(Components.of(record));
            case Collection<?> values -> list(values);
            default -> value;
        };
    }

    private static Collection<@Nullable Object> list(Collection<?> values) {
        var result = new ArrayList<@Nullable Object>(values.size());
        values.forEach(value -> result.add(value(value)));
        return result;
    }
}
