package dcant.access;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands the caller of a request to its fields; a controller method takes a {@link Caller} where an account is needed. */
@Component
@Order(1)
class Callers implements WebGraphQlInterceptor, HandlerMethodArgumentResolver {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var caller = Caller.current();
        if (caller != null) {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.put(Caller.class, caller))
                            .build());
        }
        return chain.next(request);
    }

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
