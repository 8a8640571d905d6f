package dcant.journal;

import dcant.access.AccessRefused;
import dcant.access.Rights;
import dcant.graph.GraphReader;
import dcant.graph.GraphTransaction;
import dcant.source.Reliability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One write as its rules see it: nobody else writes meanwhile. The rules find what it is about, require the right, and then
 * do {@link #once} what is asked.
 */
public final class Writing implements GraphReader {

    private static final String EXAMPLE = "[Exemple fictif] ";

    private final GraphTransaction transaction;
    private final Rights rights;
    private final @Nullable Recorded earlier;
    private final String agent;
    private final Instant now;
    private final boolean isDemo;
    private final String inputHash;
    private final String name;
    private final List<PublicChange> published = new ArrayList<>();
    private @Nullable PrivateChange recorded;

    Writing(
            GraphTransaction transaction,
            String agent,
            Instant now,
            Mutation mutation,
            Rights rights,
            @Nullable Recorded earlier,
            boolean isDemo) {
        this.transaction = transaction;
        this.agent = agent;
        this.now = now;
        this.rights = rights;
        this.isDemo = isDemo;
        this.earlier = earlier;
        this.name = mutation.name();
        this.inputHash = mutation.inputHash();
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return transaction.rows(cypher, parameters);
    }

    @Override
    public <T> T convert(@Nullable Object row, Class<T> type) {
        return transaction.convert(row, type);
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

    /**
     * Does the work, unless the same mutation with the same key did it before.
     *
     * @param work gives the key of what it is about
     */
    public String once(Supplier<String> work) {
        if (earlier == null) {
            return work.get();
        }
        if (earlier.mutation().equals(name) && earlier.inputHash().equals(inputHash)) {
            return Objects.requireNonNull(earlier.subjectKey());
        }
        throw Refusal.of(UserErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey", earlier.mutation());
    }

    /** @throws Refusal when the object has another version by now; the answer shows it */
    public void expect(int expectedVersion, int version, String key) {
        if (expectedVersion != version) {
            throw Refusal.of(UserErrorCode.CONFLICT, "expectedVersion", version, expectedVersion)
                    .about(key);
        }
    }

    /** Puts what was done in the trail. */
    public void record(Subject subject, @Nullable String authority, List<Change> changes) {
        recorded = new PrivateChange(
                subject, authority, changes.stream().filter(Change::isOne).toList());
    }

    /** Puts a change of public data in the feed; the first one is in the trail too. */
    public void publish(JournalEntryType type, Subject subject, @Nullable String authority, List<Change> changes) {
        var kept = changes.stream().filter(Change::isOne).toList();
        published.add(new PublicChange(type, subject, authority, kept));
        if (recorded == null) {
            recorded = new PrivateChange(subject, authority, kept);
        }
    }

    List<PublicChange> published() {
        return published;
    }

    @Nullable
    PrivateChange recorded() {
        return recorded;
    }

    /** A write of before, by its key. */
    record Recorded(
            String mutation, String inputHash, @Nullable String subjectKey) {}

    record PrivateChange(Subject subject, @Nullable String authority, List<Change> changes) {}

    record PublicChange(
            JournalEntryType type,
            Subject subject,
            @Nullable String authority,
            List<Change> changes) {}
}
