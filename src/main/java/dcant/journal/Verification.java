package dcant.journal;

import dcant.graph.Graph;
import dcant.graph.GraphReader;
import dcant.journal.Walk.Step;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recomputes both chains from their first entry, and names the first entry that is not as it was written. */
@Component
class Verification {

    private static final String LOCK = """
            MATCH (head:JournalHead {name: 'journal'})
            SET head.isLocked = true
            """;

    private static final String HEAD = """
            MATCH (head:JournalHead {name: 'journal'})
            RETURN
            """ + Head.ROW + " AS row";

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

    /** What is counted once and kept must be what counting gives. */
    private static final String MISCOUNTED = """
            MATCH (block:BuildingBlock)
            WHERE block.reuserCount <> COUNT {
              (block)<-[reuse:REUSES]-(:Authority) WHERE reuse.status IN ['LIVE', 'DEPLOYING'] }
            WITH block ORDER BY block.slug LIMIT 1
            RETURN {slug: block.slug} AS row
            """;

    private final Graph graph;

    Verification(Graph graph) {
        this.graph = graph;
    }

    /** Years of entries take long: others write meanwhile, and wait only while those that came since are looked at. */
    Report verify() {
        var trail = trail(graph, Walk.START);
        var feed = feed(graph, Walk.START);
        return graph.write(transaction -> atOneMoment(transaction, trail, feed));
    }

    private static Report atOneMoment(GraphReader graph, Walk trail, Walk feed) {
        graph.rows(LOCK, Map.of());
        var head = Objects.requireNonNull(graph.one(HEAD, Map.of(), Head.class));
        var fault = firstOf(
                () -> trail(graph, trail).fault("audit entry", head.position(), head.trailHash()),
                () -> feed(graph, feed).fault("journal entry", head.sequence(), head.feedHash()),
                () -> countFault(graph));
        return new Report(head.position(), head.sequence(), fault);
    }

    private static Walk trail(GraphReader graph, Walk walk) {
        return walk.along(after -> graph.list(TRAIL, Map.of("after", after), AuditEntry.class).stream()
                .map(entry -> new Step(entry.position(), entry.hash(), entry.previousHash(), entry.expectedHash()))
                .toList());
    }

    private static Walk feed(GraphReader graph, Walk walk) {
        return walk.along(after -> graph.list(FEED, Map.of("after", after), JournalEntry.class).stream()
                .map(entry -> new Step(entry.sequence(), entry.hash(), entry.previousHash(), entry.expectedHash()))
                .toList());
    }

    @SafeVarargs
    private static @Nullable String firstOf(Supplier<@Nullable String>... checks) {
        for (var check : checks) {
            var fault = check.get();
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String countFault(GraphReader graph) {
        var miscounted = graph.one(MISCOUNTED, Map.of(), Miscounted.class);
        return miscounted == null ? null : "reuserCount of building block " + miscounted.slug();
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

    private record Miscounted(String slug) {}
}
