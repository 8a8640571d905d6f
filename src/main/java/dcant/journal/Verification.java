package dcant.journal;

import dcant.graph.Graph;
import dcant.graph.GraphReader;
import java.util.List;
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

    /** Nobody writes meanwhile, so that both chains are seen at one moment. */
    Report verify() {
        return graph.write(transaction -> {
            transaction.rows(LOCK, Map.of());
            var head = Objects.requireNonNull(transaction.one(HEAD, Map.of(), Head.class));
            var fault = firstOf(
                    () -> trailFault(transaction, head),
                    () -> feedFault(transaction, head),
                    () -> countFault(transaction));
            return new Report(head.position(), head.sequence(), fault);
        });
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

    private static @Nullable String trailFault(GraphReader graph, Head head) {
        var last = new Link(0, Chain.START);
        List<AuditEntry> entries;
        do {
            entries = graph.list(TRAIL, Map.of("after", last.number()), AuditEntry.class);
            for (var entry : entries) {
                var next = new Link(entry.position(), entry.hash());
                if (!last.isBefore(next, entry.previousHash(), entry.expectedHash())) {
                    return "audit entry " + (last.number() + 1);
                }
                last = next;
            }
        } while (!entries.isEmpty());
        return last.equals(new Link(head.position(), head.trailHash())) ? null : "audit entry " + (last.number() + 1);
    }

    private static @Nullable String feedFault(GraphReader graph, Head head) {
        var last = new Link(0, Chain.START);
        List<JournalEntry> entries;
        do {
            entries = graph.list(FEED, Map.of("after", last.number()), JournalEntry.class);
            for (var entry : entries) {
                var next = new Link(entry.sequence(), entry.hash());
                if (!last.isBefore(next, entry.previousHash(), entry.expectedHash())) {
                    return "journal entry " + (last.number() + 1);
                }
                last = next;
            }
        } while (!entries.isEmpty());
        return last.equals(new Link(head.sequence(), head.feedHash())) ? null : "journal entry " + (last.number() + 1);
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

    /** One entry of a chain, with its number. */
    private record Link(long number, String hash) {

        boolean isBefore(Link next, String previousHash, String expectedHash) {
            return next.number == number + 1 && previousHash.equals(hash) && next.hash.equals(expectedHash);
        }
    }
}
