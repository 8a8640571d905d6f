package dcant.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The components of a record type, each filled with the value of its name, or of its {@link JsonProperty}. */
final class RecordShape {

    private final Class<?> type;
    private final String[] names;
    private final Function<Object, Object>[] converters;
    private final MethodHandle constructor;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no array of a generic type
    RecordShape(Class<?> type, RowConverter types) {
        var components = type.getRecordComponents();
        this.type = type;
        this.names = Arrays.stream(components).map(RecordShape::name).toArray(String[]::new);
        this.converters = Arrays.stream(components)
                .map(component -> types.of(component.getGenericType()))
                .toArray(Function[]::new);
        this.constructor = constructor(type, components);
    }

    /** What the database calls it. */
    static String name(RecordComponent component) {
        var other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Object fill(Map<?, ?> row) {
        var values = new @Nullable Object[names.length];
        for (int number = 0; number < names.length; number++) {
            var value = row.get(names[number]);
            values[number] = value == null ? null : converters[number].apply(value);
        }
        try {
            return constructor.invokeExact(values);
        } catch (Throwable failure) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made of " + row.keySet(), failure);
        }
    }
}
