package dcant.hub;

import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/** Asks the examples once after the start: the first request of a kind has its statements planned, which takes seconds. */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final ExecutionGraphQlService hub;
    private final boolean isWanted;
    private volatile boolean isStopping;

    WarmUp(ExecutionGraphQlService hub, HubProperties properties) {
        this.hub = hub;
        this.isWanted = properties.warmUp();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (isWanted) {
            Thread.ofPlatform().daemon().name("warm-up").start(this::askExamples);
        }
    }

    /** Before the database goes: what is asked afterwards would fill the log with its absence. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        isStopping = true;
    }

    private void askExamples() {
        try {
            Stream.of("examples", "warm-up")
                    .flatMap(folder -> Documents.of(folder).stream())
                    .takeWhile(document -> !isStopping)
                    .forEach(this::ask);
            LOG.info("Warm: the examples were asked");
        } catch (RuntimeException failure) {
            LOG.info("The first requests will be slow: {}", failure.toString());
        }
    }

    private void ask(String document) {
        hub.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "warm-up", Locale.FRENCH))
                .block();
    }
}
