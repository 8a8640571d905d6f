package dcant.engine;

import dcant.graph.Graph;
import dcant.graph.Unavailable;
import dcant.graph.WaitingLine;
import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs as many queries at a time as there are processors, in the order they came. They keep a processor busy from their
 * first field to their last, so that more at a time would only wait inside. And the JDK schedules a virtual thread that
 * waited for a lock only when no new request waits, which under load means seconds: with those that wait parked here, and
 * one carrier thread more than processors, there is always one for it. Over Bolt a query waits for a server, and others may
 * go on.
 */
final class FairQueries extends AsyncExecutionStrategy {

    private final Graph graph;
    private final WaitingLine line;

    FairQueries(DataFetcherExceptionHandler failures, Graph graph) {
        super(failures);
        this.graph = graph;
        this.line =
                new WaitingLine(graph.isInProcess() ? Runtime.getRuntime().availableProcessors() : Integer.MAX_VALUE);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            return line.letIn(() -> graph.query(() -> super.execute(context, parameters)));
        } catch (Unavailable late) {
            var refused = ExecutionResult.newExecutionResult().errors(List.of(ErrorResolver.unavailable()));
            return CompletableFuture.completedFuture(refused.build());
        }
    }
}
