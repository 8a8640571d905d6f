package dcant.journal;

import dcant.graph.Components;
import dcant.graph.GraphWriter;
import dcant.graph.Update;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Adds entries to the two chains: the trail of all writes, and the feed of public changes. */
@Component
public class Ledger {

    private static final Update APPEND = new Update("""
            MATCH (head:JournalHead {name: 'journal'})
            CREATE (trail:AuditEntry) SET trail = $trail
            FOREACH (public IN $feed | CREATE (entry:JournalEntry) SET entry = public)
            SET head += $head
            """);

    private static final Update LOCK = new Update("""
            MATCH (head:JournalHead {name: 'journal'})
            SET head.isLocked = true
            RETURN
            """ + Head.ROW + " AS row");

    private final Sinks.Many<Boolean> written = Sinks.many().multicast().directBestEffort();
    private final Clock clock;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /** Says to who follows the feed that something was written here. */
    public void announce() {
        written.tryEmitNext(true);
    }

    Flux<Boolean> announcements() {
        return written.asFlux();
    }

    /** Where both chains stand; nobody else writes until the transaction ends. */
    public Head lock(GraphWriter transaction) {
        return transaction.runForOne(LOCK, Map.of(), Head.class);
    }

    /** The moment of a write. */
    public Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Adds a write to the chains; the head is locked. */
    public void append(
            GraphWriter transaction,
            Head head,
            PrivateChange recorded,
            List<PublicChange> published,
            Author author,
            Instant now) {
        var feed = new ArrayList<Map<String, @Nullable Object>>();
        var after = head;
        for (var change : published) {
            var entry = JournalEntry.next(after, change, now);
            var hash = entry.expectedHash();
            feed.add(sealed(entry, hash));
            after = new Head(head.position(), head.trailHash(), entry.sequence(), hash, now);
        }
        var trail = AuditEntry.next(head, recorded, feed.isEmpty() ? null : head.sequence() + 1, author, now);
        var hash = trail.expectedHash();
        var next = new Head(trail.position(), hash, after.sequence(), after.feedHash(), after.recordedAt());
        transaction.run(APPEND, Map.of("trail", sealed(trail, hash), "feed", feed, "head", next));
    }

    private static Map<String, @Nullable Object> sealed(Record entry, String hash) {
        var properties = Components.of(entry);
        properties.put("hash", hash);
        return properties;
    }

    /**
     * Who writes what, under which key.
     *
     * @param agent null for the hub itself
     */
    public record Author(@Nullable String agent, String mutation, String inputHash, String key) {}

    /**
     * What the trail tells of a write.
     *
     * @param authority that it was done for, null for a coordinator
     */
    public record PrivateChange(Subject subject, @Nullable String authority, List<Change> changes) {}

    /**
     * What the feed tells of a write.
     *
     * @param authority that it was done for, null for a coordinator
     */
    public record PublicChange(
            JournalEntryType type,
            Subject subject,
            @Nullable String authority,
            List<Change> changes) {}
}
