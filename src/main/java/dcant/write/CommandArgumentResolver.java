package dcant.write;

import dcant.access.AccessRefused;
import dcant.access.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Lets a controller method take a {@link Command}. */
@Component
class CommandArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
        Caller caller = field.getGraphQlContext().get(Caller.class);
        if (caller == null) {
            throw AccessRefused.forbidden();
        }
        Map<String, @Nullable Object> input = Objects.requireNonNull(field.getArgument("input"));
        return Command.of(field.getField().getName(), input, caller, field.getLocale());
    }
}
