package dcant.engine;

import dcant.access.Caller;
import graphql.ExecutionInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a GraphQL request who asks and who pays, as the HTTP request says that brought it. */
@Component
class Requester implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var caller = Caller.current();
        var cost = request.getAttributes().get(CostListener.class.getName());
        request.configureExecutionInput((input, builder) ->
                enter(input, caller, cost instanceof CostListener listener ? listener : CostListener.NONE));
        return chain.next(request);
    }

    static ExecutionInput enter(ExecutionInput input, @Nullable Caller caller, CostListener cost) {
        if (caller != null) {
            input.getGraphQLContext().put(Caller.class, caller);
        }
        input.getGraphQLContext().put(CostListener.class, cost);
        return input;
    }
}
