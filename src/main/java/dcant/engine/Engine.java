package dcant.engine;

import dcant.access.Caller;
import dcant.api.Pages;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one way in: whoever asks, over HTTP or from within the hub, is admitted, answered and refused alike. */
@Component
public class Engine implements ExecutionGraphQlService {

    private final ExecutionGraphQlService library;
    private final Pages pages;
    private final LimitProperties limits;
    private final ErrorCodes codes;

    Engine(GraphQlSource source, Pages pages, LimitProperties limits) {
        this.library = new DefaultExecutionGraphQlService(source);
        this.pages = pages;
        this.limits = limits;
        this.codes = new ErrorCodes(limits);
    }

    /**
     * Asks an operation, and waits for the answer.
     *
     * @param operation its name, null where the document has one only
     * @param caller null for anybody
     * @param cost is told what the request costs, for the allowance of who pays
     */
    public ExecutionGraphQlResponse ask(
            String document,
            @Nullable String operation,
            Map<String, @Nullable Object> variables,
            @Nullable Caller caller,
            Locale language,
            CostListener cost) {
        var request = new DefaultExecutionGraphQlRequest(document, operation, variables, null, "from-within", language);
        request.configureExecutionInput((input, builder) -> Requester.enter(input, caller, cost));
        return Objects.requireNonNull(execute(request).block());
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        request.configureExecutionInput(this::prepared);
        return library.execute(request)
                .timeout(limits.request())
                .onErrorResume(TimeoutException.class, late -> Mono.just(codes.timedOut(request.toExecutionInput())))
                .map(codes::complete);
    }

    /** What a field loads after something that it loaded is batched too; loaders are made when they are asked for. */
    private ExecutionInput prepared(ExecutionInput input, ExecutionInput.Builder builder) {
        var context = input.getGraphQLContext();
        context.put(Pages.class, pages);
        codes.bound(context);
        GraphQL.unusualConfiguration(context).dataloaderConfig().enableDataLoaderChaining(true);
        return builder.locale(language(input.getLocale()))
                .dataLoaderRegistry(new DataLoaderRegistry())
                .build();
    }

    /** The library has messages in languages that the hub does not speak. */
    private static Locale language(@Nullable Locale asked) {
        return asked != null && asked.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
