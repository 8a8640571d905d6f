package dcant.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.function.Function;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * Lets a controller method take a type of ours. A feature declares its own as a bean.
 *
 * @param of makes it of what a field is asked with
 */
public record RequestArgument<T>(Class<T> type, Function<DataFetchingEnvironment, T> of)
        implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public T resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
        return of.apply(field);
    }
}
