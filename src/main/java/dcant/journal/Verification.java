package dcant.journal;

import dcant.graph.Graph;
import dcant.graph.GraphReader;
import dcant.graph.GraphWriter;
import dcant.journal.ChainCheck.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recomputes both chains from their first entry, and names the first entry that is not as it was written. */
@Component
class Verification {

    private static final String TRAIL = """
            MATCH (entry:AuditEntry) WHERE entry.position > $after
            WITH entry ORDER BY entry.position LIMIT 1000
            RETURN
            """ + AuditEntry.ROW + " AS row ORDER BY entry.position";

    private static final String FEED = """
            MATCH (entry:JournalEntry) WHERE entry.sequence > $after
            WITH entry ORDER BY entry.sequence LIMIT 1000
            RETURN
            """ + JournalEntry.ROW + " AS row ORDER BY entry.sequence";

    private final Graph graph;
    private final Ledger ledger;
    private final List<KeptValue> kept;

    Verification(Graph graph, Ledger ledger, List<KeptValue> kept) {
        this.ledger = ledger;
        this.graph = graph;
        this.kept = kept;
    }

    /** Years of entries take long: others write meanwhile, and wait only while those that came since are looked at. */
    Report verify() {
        var trail = trail(graph, ChainCheck.START);
        var feed = feed(graph, ChainCheck.START);
        return graph.write(transaction -> atOneMoment(transaction, trail, feed));
    }

    private Report atOneMoment(GraphWriter graph, ChainCheck trail, ChainCheck feed) {
        var head = ledger.lock(graph);
        var fault = trail(graph, trail)
                .fault("audit entry", head.position(), head.trailHash())
                .or(() -> feed(graph, feed).fault("journal entry", head.sequence(), head.feedHash()))
                .or(() -> keptFault(graph));
        return new Report(head.position(), head.sequence(), fault.orElse(null));
    }

    private static ChainCheck trail(GraphReader graph, ChainCheck walk) {
        return walk.along(after -> graph.list(TRAIL, Map.of("after", after), AuditEntry.class).stream()
                .map(entry -> new Step(entry.position(), entry.hash(), entry.previousHash(), entry.expectedHash()))
                .toList());
    }

    private static ChainCheck feed(GraphReader graph, ChainCheck walk) {
        return walk.along(after -> graph.list(FEED, Map.of("after", after), JournalEntry.class).stream()
                .map(entry -> new Step(entry.sequence(), entry.hash(), entry.previousHash(), entry.expectedHash()))
                .toList());
    }

    private Optional<String> keptFault(GraphReader graph) {
        return kept.stream()
                .flatMap(each -> graph.list(each.cypher(), Map.of(), String.class).stream()
                        .map(key -> each.name() + " " + key))
                .findFirst();
    }

    /**
     * What was found.
     *
     * @param firstFault the first entry that is missing, was changed or does not follow the one before it; null when all is whole
     */
    record Report(
            long auditEntries,
            long journalEntries,
            @Nullable String firstFault) {

        /** Whether everything is as it was written. */
        public boolean isIntact() {
            return firstFault == null;
        }
    }
}
