package dcant.journal;

import dcant.access.Caller;
import dcant.api.Pages;
import dcant.graph.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Sends public changes as they are recorded, without a gap and without a repeat. */
@Controller
class JournalSubscription {

    private static final String NEXT = """
            MATCH (entry:JournalEntry) WHERE entry.sequence > $after
            WITH entry ORDER BY entry.sequence LIMIT 100
            RETURN
            """ + JournalEntry.ROW + " AS row ORDER BY entry.sequence";

    /** Another hub on the same database may write: it announces nothing here. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);

    private final Graph graph;
    private final Pages pages;
    private final Ledger ledger;
    private final JournalHeadController heads;
    private final Sinks.Empty<Void> stopping = Sinks.empty();
    private final OpenSubscriptions open = new OpenSubscriptions();

    JournalSubscription(Graph graph, Pages pages, Ledger ledger, JournalHeadController heads) {
        this.graph = graph;
        this.pages = pages;
        this.ledger = ledger;
        this.heads = heads;
    }

    /** From a cursor on, or from now. The end of the caller's token ends it. */
    @SubscriptionMapping
    Flux<JournalEntry> journalEntryRecorded(@Argument @Nullable String after, Caller caller) {
        var start = after == null ? heads.journalHead().sequence() : sequence(after);
        return Flux.using(() -> open.enter(caller), any -> follow(new AtomicLong(start), caller), open::leave);
    }

    private Flux<JournalEntry> follow(AtomicLong last, Caller caller) {
        return Flux.merge(ledger.announcements(), Flux.interval(Duration.ZERO, LOOKS_EVERY))
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMap(tick -> news(last), 1)
                .takeUntilOther(Mono.delay(Duration.between(ledger.now(), caller.expiresAt())))
                .takeUntilOther(stopping.asMono());
    }

    /** A hub that stops waits for its answers, and these would never end. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.tryEmitEmpty();
    }

    private long sequence(String cursor) {
        var place = (List<?>) Objects.requireNonNull(pages.position(JournalController.FEED, cursor));
        return ((Number) place.getFirst()).longValue();
    }

    private Flux<JournalEntry> news(AtomicLong last) {
        return Flux.defer(() -> {
                    var entries = graph.list(NEXT, Map.of("after", last.get()), JournalEntry.class);
                    if (!entries.isEmpty()) {
                        last.set(entries.getLast().sequence());
                    }
                    return entries.isEmpty() ? Mono.<List<JournalEntry>>empty() : Mono.just(entries);
                })
                .repeatWhen(round -> round.takeWhile(found -> found > 0))
                .concatMapIterable(entries -> entries);
    }
}
