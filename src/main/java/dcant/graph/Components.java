package dcant.graph;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of records, by the names that the database has for them. */
public final class Components {

    private Components() {}

    /** The values of a record. */
    public static Map<String, @Nullable Object> of(Record record) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var component : record.getClass().getRecordComponents()) {
            values.put(RecordShape.name(component), value(component, record));
        }
        return values;
    }

    /** The types of a record type. */
    public static Map<String, Type> typesOf(Class<?> type) {
        var types = new LinkedHashMap<String, Type>();
        for (var component : type.getRecordComponents()) {
            types.put(RecordShape.name(component), component.getGenericType());
        }
        return types;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
