package dcant.hub;

import dcant.engine.CostListener;
import dcant.engine.Engine;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks one question of each kind once after the start: the first one has its statements planned, which takes seconds. The
 * log says when all of them were asked, or which were not answered and why.
 */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Engine engine;
    private final boolean isWanted;
    private volatile boolean isStopping;

    WarmUp(Engine engine, HubProperties properties) {
        this.engine = engine;
        this.isWanted = properties.warmUp();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (isWanted) {
            Thread.ofPlatform().daemon().name("warm-up").start(this::askAll);
        }
    }

    /** Before the database goes: what is asked afterwards would fill the log with its absence. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        isStopping = true;
    }

    private void askAll() {
        var start = System.nanoTime();
        var failed = new TreeMap<String, String>();
        var documents = Documents.of("examples");
        documents.putAll(Documents.of("warm-up"));
        documents.forEach((name, document) -> {
            if (!isStopping) {
                ask(name, document, failed);
            }
        });
        if (isStopping) {
            return;
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        if (failed.isEmpty()) {
            LOG.info("Warm: {} questions were asked in {} s", documents.size(), seconds);
        } else {
            LOG.warn("The first requests like these will be slow, they were not answered: {}", failed);
        }
    }

    private void ask(String name, String document, Map<String, String> failed) {
        try {
            var errors = engine.ask(document, null, Map.of(), null, Locale.FRENCH, CostListener.NONE)
                    .getErrors();
            if (!errors.isEmpty()) {
                failed.put(name, String.valueOf(errors.getFirst().getMessage()));
            }
        } catch (RuntimeException failure) {
            failed.put(name, failure.toString());
        }
    }
}
