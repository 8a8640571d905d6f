package dcant.graph;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Makes records of the maps that statements return. A value that is not of its component's type is a fault of who wrote it,
 * and is never converted: what is read leniently is believed to be written well.
 */
final class RowConverter {

    /** What the values of the database become, by the type that a component has. */
    private static final Map<Class<?>, Function<Object, @Nullable Object>> FROM_THE_DATABASE = Map.of(
            int.class, RowConverter::integer,
            Integer.class, RowConverter::integer,
            Long.class, value -> isWhole(value) ? (Object) ((Number) value).longValue() : null,
            long.class, value -> isWhole(value) ? (Object) ((Number) value).longValue() : null,
            boolean.class, value -> value instanceof Boolean ? value : null,
            double.class, value -> value instanceof Double ? value : null,
            Instant.class, value -> value instanceof ZonedDateTime moment ? moment.toInstant() : null,
            OffsetDateTime.class, RowConverter::inUtc);

    private final Map<Type, Function<Object, Object>> converters = new ConcurrentHashMap<>();

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
            return list(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalArgumentException("No value of the database becomes a " + type);
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        return raw.isEnum() ? constants(raw) : scalar(raw);
    }

    private Function<Object, Object> record(Class<?> type) {
        var shape = new RecordShape(type, this);
        return value -> {
            if (value instanceof Map<?, ?> row) {
                return shape.fill(row);
            }
            throw fault(value, type);
        };
    }

    private static Function<Object, Object> list(Function<Object, Object> element) {
        return value -> switch (value) {
            case List<?> several -> each(several.toArray(), element);
            case Object[] several -> each(several, element);
            default -> throw fault(value, List.class);
        };
    }

    private static List<@Nullable Object> each(@Nullable Object[] values, Function<Object, Object> element) {
        var made = new ArrayList<@Nullable Object>(values.length);
        for (var value : values) {
            made.add(value == null ? null : element.apply(value));
        }
        return Collections.unmodifiableList(made);
    }

    private static Function<Object, Object> constants(Class<?> type) {
        var byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> (Object) ((Enum<?>) constant).name(), constant -> constant));
        return value -> {
            var constant = byName.get(value);
            if (constant == null) {
                throw fault(value, type);
            }
            return constant;
        };
    }

    private static Function<Object, Object> scalar(Class<?> type) {
        var plain = FROM_THE_DATABASE.get(type);
        return value -> {
            var made = type.isInstance(value) || plain == null ? value : plain.apply(value);
            if (made == null || !ClassUtils.isAssignableValue(type, made)) {
                throw fault(value, type);
            }
            return made;
        };
    }

    private static IllegalStateException fault(Object value, Class<?> type) {
        return new IllegalStateException(
                "%s is stored where a %s belongs".formatted(value.getClass().getSimpleName(), type.getSimpleName()));
    }

    private static @Nullable Object integer(Object value) {
        return isWhole(value) ? Math.toIntExact(((Number) value).longValue()) : null;
    }

    /** In-process the database keeps the width of a number. */
    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer;
    }

    private static @Nullable Object inUtc(Object value) {
        return value instanceof ZonedDateTime moment ? moment.toInstant().atOffset(ZoneOffset.UTC) : null;
    }
}
