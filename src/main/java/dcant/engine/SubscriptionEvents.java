package dcant.engine;

import dcant.api.BadRequest;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.SubscriptionExecutionStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps events in their order, which the library leaves to chance, and tells who asked for some why there are none: it drops
 * the errors of a request that begins none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubscriptionEvents extends SubscriptionExceptionResolverAdapter implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
            return chain.next(request);
        }
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        context -> context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true))
                .build());
        return chain.next(request).map(SubscriptionEvents::asEvent);
    }

    private static WebGraphQlResponse asEvent(WebGraphQlResponse response) {
        if (response.getErrors().isEmpty() || response.getData() instanceof Publisher) {
            return response;
        }
        var errors =
                response.getErrors().stream().map(SubscriptionEvents::error).toList();
        var event = ExecutionResult.newExecutionResult().errors(errors).build();
        return response.transform(builder -> builder.data(Flux.just(event)).errors(List.of()));
    }

    private static GraphQLError error(ResponseError error) {
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(error.getExtensions())
                .build();
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
        return failure instanceof BadRequest
                ? ErrorResolver.error(
                        GraphqlErrorBuilder.newError(), "BAD_REQUEST", String.valueOf(failure.getMessage()))
                : null;
    }
}
