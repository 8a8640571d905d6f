package dcant.quota;

import dcant.api.CostListener;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets what a GraphQL request costs be taken from the allowance of the HTTP request that brought it. */
@Component
class CostAccounting implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(CostListener.class.getName()) instanceof CostListener listener) {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.put(CostListener.class, listener))
                            .build());
        }
        return chain.next(request);
    }
}
