package dcant.write;

import dcant.access.AccessRefused;
import dcant.access.Rights;
import dcant.api.Node;
import dcant.graph.GraphWriter;
import dcant.journal.Change;
import dcant.journal.Ledger;
import dcant.journal.Subject;
import dcant.source.Reliability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One write as its rules see it: nobody else writes meanwhile. The rules find what it is about, require the right, and then
 * do {@link #once} what is asked.
 */
public final class Writing implements GraphWriter {

    private static final String EXAMPLE = "[Exemple fictif] ";

    private final GraphWriter transaction;
    private final Command command;
    private final String agent;
    private final Instant now;
    private final Rights rights;
    private final @Nullable Recorded earlier;
    private final boolean isDemo;
    private final List<Ledger.PublicChange> published = new ArrayList<>();
    private Ledger.@Nullable PrivateChange recorded;

    Writing(
            GraphWriter transaction,
            Command command,
            String agent,
            Instant now,
            Rights rights,
            @Nullable Recorded earlier,
            boolean isDemo) {
        this.transaction = transaction;
        this.command = command;
        this.agent = agent;
        this.now = now;
        this.rights = rights;
        this.earlier = earlier;
        this.isDemo = isDemo;
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return transaction.rows(cypher, parameters);
    }

    @Override
    public <T> T convert(@Nullable Object row, Class<T> type) {
        return transaction.convert(row, type);
    }

    /** Whether what is written is an example. */
    public boolean isExample() {
        return isDemo;
    }

    /** How sure the hub is of what the caller states: what is written in a demonstration is an example. */
    public Reliability reliability() {
        return isDemo ? Reliability.ILLUSTRATIVE : Reliability.DOCUMENTED;
    }

    /** A title as it is shown: that of an example says that it is one. */
    public String marked(String title) {
        return isDemo && !title.startsWith(EXAMPLE) ? EXAMPLE + title : title;
    }

    /** Key of the source of what the caller states. */
    public String source() {
        return isDemo ? "illustrative" : "recorded-here";
    }

    /** The moment of this write, to the millisecond. */
    public Instant now() {
        return now;
    }

    /** Id of the agent that writes. */
    public String agent() {
        return agent;
    }

    /** What the caller may do now. */
    public Rights rights() {
        return rights;
    }

    /** @throws AccessRefused unless that holds */
    public void require(boolean isAllowed) {
        if (!isAllowed) {
            throw AccessRefused.forbidden();
        }
    }

    /** The object of a key, null when there is none. */
    public <T extends Node> @Nullable T find(Kind<T> kind, String key) {
        return one(kind.found(), Map.of("key", key), kind.type());
    }

    /**
     * The same.
     *
     * @param field of the input that names it
     * @param given what stands there
     * @throws Refusal when there is none
     */
    public <T extends Node> T require(Kind<T> kind, String key, String field, String given) {
        var found = find(kind, key);
        if (found == null) {
            throw Refusal.of(Refusal.NOT_FOUND, field, given);
        }
        return found;
    }

    /**
     * Does the work, unless the same command with the same key did it before.
     *
     * @param work gives the key of what it is about
     */
    public String once(Supplier<String> work) {
        if (earlier == null) {
            return work.get();
        }
        if (earlier.mutation().equals(command.name()) && earlier.inputHash().equals(command.inputHash())) {
            return Objects.requireNonNull(earlier.subjectKey());
        }
        throw Refusal.of(Refusal.IDEMPOTENCY_KEY_REUSED, "idempotencyKey", earlier.mutation());
    }

    /**
     * The same for a change of an object, or for its making where there is none yet.
     *
     * @throws Refusal when it has another version than the caller has seen; the answer shows it
     */
    public String once(String key, @Nullable Versioned before, Supplier<String> work) {
        return once(() -> {
            var version = before == null ? 0 : before.version();
            var expected = Objects.requireNonNullElse(command.expectedVersion(), 0);
            if (expected != version) {
                throw Refusal.of(Refusal.CONFLICT, "expectedVersion", version, expected)
                        .about(key);
            }
            return work.get();
        });
    }

    /** The same for an object that there is. */
    public String once(Versioned before, Supplier<String> work) {
        return once(before.nodeKey(), before, work);
    }

    /**
     * Makes an object.
     *
     * @param links parameters of what it hangs on
     * @return its key
     */
    public <T extends Node> String make(
            Kind<T> kind, T made, Map<String, ? extends @Nullable Object> links, Telling telling) {
        var parameters = new HashMap<String, @Nullable Object>(links);
        parameters.put("properties", made);
        run(kind.made(), parameters);
        tell(telling, Subject.of(made), kind.changes(null, (Record) made));
        return made.nodeKey();
    }

    /**
     * Changes some components of an object, which then has the next version.
     *
     * @param change those components
     * @return its key
     */
    public <T extends Node> String change(Kind<T> kind, T before, Record change, Telling telling) {
        set(kind, before, change);
        var changes = new ArrayList<>(kind.changes(before, change));
        if (before instanceof Versioned versioned && kind.tells("version")) {
            changes.add(Change.of("version", versioned.version(), versioned.version() + 1));
        }
        tell(telling, Subject.of(before), changes);
        return before.nodeKey();
    }

    /** The same, of which somebody else tells. */
    public <T extends Node> void set(Kind<T> kind, T before, Record change) {
        var next = before instanceof Versioned versioned ? versioned.version() + 1 : 0;
        run(kind.changed(), Map.of("key", before.nodeKey(), "properties", kind.properties(change, next)));
    }

    /** Tells of what was done. What is told first is in the trail, and so is what is told of in the trail alone. */
    public void tell(Telling telling, Subject subject, List<Change> changes) {
        var all = new ArrayList<>(changes);
        all.addAll(telling.more());
        var kept = all.stream().filter(Change::isOne).toList();
        if (telling.type() != null) {
            published.add(new Ledger.PublicChange(telling.type(), subject, telling.authority(), kept));
        }
        if (telling.type() == null || recorded == null) {
            recorded = new Ledger.PrivateChange(subject, telling.authority(), kept);
        }
    }

    List<Ledger.PublicChange> published() {
        return published;
    }

    Ledger.@Nullable PrivateChange recorded() {
        return recorded;
    }

    /** A write of before, by its key. */
    record Recorded(
            String mutation, String inputHash, @Nullable String subjectKey) {}
}
