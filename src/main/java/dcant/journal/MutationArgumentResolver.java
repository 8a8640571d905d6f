package dcant.journal;

import dcant.access.AccessRefused;
import dcant.access.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Lets a controller method take a {@link Mutation}. */
@Component
class MutationArgumentResolver implements HandlerMethodArgumentResolver {

    private static final String KEY = "idempotencyKey";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Mutation.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
        Caller caller = field.getGraphQlContext().get(Caller.class);
        if (caller == null) {
            throw AccessRefused.forbidden();
        }
        Map<String, @Nullable Object> given = Objects.requireNonNull(field.getArgument("input"));
        var input = new HashMap<>(given);
        var key = (String) input.remove(KEY);
        return new Mutation(field.getField().getName(), key, Chain.hash(input), caller, field.getLocale());
    }
}
