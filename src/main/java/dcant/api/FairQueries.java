package dcant.api;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Runs as many queries at a time as there are processors, in the order they came. They keep a processor busy from their
 * first field to their last, so that more at a time would only wait inside. And the JDK schedules a virtual thread that
 * waited for a lock only when no new request waits, which under load means seconds: with those that wait parked here, and
 * one carrier thread more than processors, there is always one for it.
 */
final class FairQueries extends AsyncExecutionStrategy {

    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    FairQueries(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        processors.acquireUninterruptibly();
        try {
            return super.execute(context, parameters);
        } finally {
            processors.release();
        }
    }
}
