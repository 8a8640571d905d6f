package dcant.graph;

import java.time.Duration;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransientFailureException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Does again, a few times, what the database asks to do again. */
final class Retries {

    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .multiplier(3)
            .jitter(Duration.ofMillis(10))
            .maxDelay(Duration.ofSeconds(2))
            .predicate(Retries::isTransient)
            .build());

    private Retries() {}

    @SuppressWarnings("NullAway") // the template declares its result nullable whatever the work returns
    static <T> T of(Supplier<T> work) {
        try {
            return AGAIN.execute(work::get);
        } catch (RetryException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        }
    }

    /** The database calls a lack of memory transient too: a statement that is too large would only be so again. */
    private static boolean isTransient(Throwable failure) {
        return !TooLarge.isBehind(failure)
                && (failure instanceof TransientFailureException
                        || failure instanceof RetryableException
                        || failure instanceof QueryExecutionException refused
                                && refused.getStatusCode().startsWith("Neo.TransientError"));
    }
}
