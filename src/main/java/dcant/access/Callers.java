package dcant.access;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** The caller of a request in its fields: a controller method takes a {@link Caller} where an account is needed. */
@Component
class Callers implements HandlerMethodArgumentResolver {

    /** The caller of a request, null when it is anonymous. */
    static @Nullable Caller in(GraphQLContext request) {
        return request.get(Caller.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
        var caller = in(field.getGraphQlContext());
        if (caller == null) {
            throw AccessRefused.notSignedIn();
        }
        return caller;
    }
}
