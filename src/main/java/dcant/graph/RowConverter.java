package dcant.graph;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes records of the maps that statements return. What is not plain goes to Jackson, which could do it all, but writes and
 * parses each value on the way: that was a third of a request whose rows are in memory.
 */
final class RowConverter {

    /** What the values of the database become, null for a value that is none of them. */
    private static final Map<Class<?>, Function<Object, @Nullable Object>> PLAIN = Map.of(
            int.class, RowConverter::integer,
            Integer.class, RowConverter::integer,
            long.class, value -> value instanceof Long ? value : null,
            boolean.class, value -> value instanceof Boolean ? value : null,
            Instant.class, RowConverter::instant,
            OffsetDateTime.class, RowConverter::inUtc);

    private final JsonMapper json;
    private final Map<Type, Function<Object, Object>> converters = new ConcurrentHashMap<>();

    RowConverter(JsonMapper json) {
        this.json = json;
    }

    <T> T convert(Object value, Class<T> type) {
        return type.cast(of(type).apply(value));
    }

    /** Not computed in the map: the type of a component may be computed meanwhile. */
    Function<Object, Object> of(Type type) {
        var known = converters.get(type);
        if (known != null) {
            return known;
        }
        var made = make(type);
        converters.put(type, made);
        return made;
    }

    private Function<Object, Object> make(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list, of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> raw)) {
            return byJackson(type);
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        return raw.isEnum() ? constants(raw) : scalar(raw);
    }

    private Function<Object, Object> byJackson(Type type) {
        var target = json.constructType(type);
        return value -> json.convertValue(value, target);
    }

    private Function<Object, Object> record(Class<?> type) {
        var shape = new RecordShape(type, this);
        var otherwise = byJackson(type);
        return value -> value instanceof Map<?, ?> row ? shape.fill(row) : otherwise.apply(value);
    }

    private Function<Object, Object> list(Type type, Function<Object, Object> element) {
        var otherwise = byJackson(type);
        return value -> switch (value) {
            case List<?> several -> each(several.toArray(), element);
            case Object[] several -> each(several, element);
            default -> otherwise.apply(value);
        };
    }

    private static List<@Nullable Object> each(@Nullable Object[] values, Function<Object, Object> element) {
        if (values.length == 0) {
            return List.of();
        }
        var made = new ArrayList<@Nullable Object>(values.length);
        for (var value : values) {
            made.add(value == null ? null : element.apply(value));
        }
        return made;
    }

    private Function<Object, Object> constants(Class<?> type) {
        var byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> (Object) ((Enum<?>) constant).name(), constant -> constant));
        var otherwise = byJackson(type);
        return value -> {
            var constant = byName.get(value);
            return constant == null ? otherwise.apply(value) : constant;
        };
    }

    private Function<Object, Object> scalar(Class<?> type) {
        var otherwise = byJackson(type);
        var plain = PLAIN.get(type);
        return value -> {
            if (type.isInstance(value)) {
                return value;
            }
            var made = plain == null ? null : plain.apply(value);
            return made == null ? otherwise.apply(value) : made;
        };
    }

    private static @Nullable Object integer(Object value) {
        return value instanceof Long number ? Math.toIntExact(number) : null;
    }

    private static @Nullable Object instant(Object value) {
        return value instanceof ZonedDateTime moment ? moment.toInstant() : null;
    }

    private static @Nullable Object inUtc(Object value) {
        return value instanceof ZonedDateTime moment ? moment.toInstant().atOffset(ZoneOffset.UTC) : null;
    }
}
