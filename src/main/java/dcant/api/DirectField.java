package dcant.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a field by a method of its controller, called as it is. */
final class DirectField implements TrivialDataFetcher<Object> {

    private final MethodHandle method;
    private final List<DirectArgument> arguments;

    DirectField(Method method, Object controller, List<DirectArgument> arguments) {
        this.method = handle(method, controller);
        this.arguments = arguments;
    }

    private static MethodHandle handle(Method method, Object controller) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(method)
                    .bindTo(controller)
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // a field may be null
    public @Nullable Object get(DataFetchingEnvironment field) throws Exception {
        var values = new @Nullable Object[arguments.size()];
        for (int number = 0; number < values.length; number++) {
            values[number] = arguments.get(number).of(field);
        }
        try {
            return (Object) method.invokeExact(values);
        } catch (Exception failure) {
            throw failure;
        } catch (Throwable failure) {
            // the library makes errors of exceptions only: this one would end the request without an answer
            throw new IllegalStateException(failure);
        }
    }
}
