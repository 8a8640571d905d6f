package dcant.journal;

import dcant.access.Access;
import dcant.access.Rights;
import dcant.access.Rights.Right;
import dcant.graph.Graph;
import dcant.graph.GraphTransaction;
import dcant.graph.Turns;
import dcant.journal.Writing.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The one way to write: a transaction that first locks the head of the journal, then checks, then writes, then adds to the
 * journal what it did.
 */
@Component
public class Journal {

    /** The head is locked before anything is read: whoever reads a version here reads the last one. */
    private static final String BEGIN = """
            MATCH (head:JournalHead {name: 'journal'})
            SET head.isLocked = true
            WITH head
            OPTIONAL MATCH (agent:Agent {issuer: $issuer, subject: $subject})
            OPTIONAL MATCH (earlier:AuditEntry {key: agent.id + '/' + $key})
            RETURN {
              head: head {.position, .trailHash, .sequence, .feedHash, .recordedAt},
              agent: agent.id,
              earlier: earlier {.mutation, .inputHash, .subjectKey},
              rights:
            """ + Access.HELD + "} AS row";

    private static final String NEW_AGENT = """
            CREATE (:Agent {id: $id, issuer: $issuer, subject: $subject, name: $name})
            """;

    private static final int LONGEST_ECHO = 100;
    private static final Pattern KEY = Pattern.compile("[!-~]{8,64}");

    private final Graph graph;
    private final Access access;
    private final Ledger ledger;
    private final MessageSource messages;
    /** They would wait in the database too, at the head of the journal, but hold a connection, and it wakes them late. */
    private final Turns turns = new Turns(1);

    Journal(Graph graph, Access access, Ledger ledger, MessageSource messages) {
        this.graph = graph;
        this.access = access;
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * Carries out a mutation, or says why not.
     *
     * @param check what is wrong with the form of the input, told before anything is read
     * @param rules find, check and write; they give the key of what the mutation is about
     * @param find that object as it stands afterwards
     * @param payload the answer, of the object and of what is wrong
     */
    public <T, P> P write(
            Mutation mutation,
            InputCheck check,
            Function<Writing, String> rules,
            Function<String, @Nullable T> find,
            BiFunction<@Nullable T, List<UserError>, P> payload) {
        try {
            check.that(isKey(mutation.idempotencyKey()), UserErrorCode.INVALID_IDEMPOTENCY_KEY, "idempotencyKey");
            check.done();
            var attempt = UUID.randomUUID().toString();
            var key = turns.take(() -> graph.write(transaction -> write(transaction, mutation, attempt, rules)));
            ledger.announce();
            return payload.apply(find.apply(key), List.of());
        } catch (Refusal refusal) {
            var subject = refusal.subject();
            return payload.apply(subject == null ? null : find.apply(subject), errors(refusal, mutation));
        }
    }

    private static boolean isKey(@Nullable String key) {
        return key == null || KEY.matcher(key).matches();
    }

    /** A write without a key has one of its own, so that a transaction which begins anew does not count twice. */
    private String write(
            GraphTransaction transaction, Mutation mutation, String attempt, Function<Writing, String> rules) {
        var key = mutation.idempotencyKey() == null ? " " + attempt : mutation.idempotencyKey();
        var begun = begin(transaction, mutation, key);
        var agent = begun.agent() == null ? newAgent(transaction, mutation) : begun.agent();
        var writing = new Writing(
                transaction,
                agent,
                ledger.now(),
                mutation,
                Rights.of(mutation.caller(), begun.rights()),
                begun.earlier(),
                access.isDemo());
        var subject = rules.apply(writing);
        ledger.append(
                transaction,
                begun.head(),
                writing,
                new Author(agent, mutation.name(), mutation.inputHash(), agent + "/" + key));
        return subject;
    }

    private Begun begin(GraphTransaction transaction, Mutation mutation, String key) {
        var parameters = new HashMap<>(access.who(mutation.caller()));
        parameters.put("key", key);
        return Objects.requireNonNull(transaction.one(BEGIN, parameters, Begun.class));
    }

    private static String newAgent(GraphTransaction transaction, Mutation mutation) {
        var id = UUID.randomUUID().toString();
        var agent = new HashMap<String, @Nullable Object>();
        agent.put("id", id);
        agent.put("issuer", mutation.caller().issuer());
        agent.put("subject", mutation.caller().subject());
        agent.put("name", mutation.caller().name());
        transaction.rows(NEW_AGENT, agent);
        return id;
    }

    private List<UserError> errors(Refusal refusal, Mutation mutation) {
        return refusal.faults().stream()
                .map(fault -> new UserError(
                        fault.code(),
                        fault.field().isEmpty()
                                ? List.of()
                                : List.of(fault.field().split("\\.")),
                        messages.getMessage(
                                fault.code().name(),
                                fault.values().stream().map(Journal::shortened).toArray(),
                                mutation.locale())))
                .toList();
    }

    private static Object shortened(Object value) {
        return value instanceof String text && text.length() > LONGEST_ECHO
                ? text.substring(0, LONGEST_ECHO) + "…"
                : value;
    }

    private record Begun(
            Head head, @Nullable String agent, @Nullable Recorded earlier, List<Right> rights) {}

    /** Who writes what, under which key. */
    record Author(@Nullable String agent, String mutation, String inputHash, String key) {}
}
