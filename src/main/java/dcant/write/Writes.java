package dcant.write;

import dcant.access.Access;
import dcant.access.Caller;
import dcant.access.Rights;
import dcant.access.Rights.Right;
import dcant.api.Node;
import dcant.api.RequestArgument;
import dcant.graph.Graph;
import dcant.graph.GraphWriter;
import dcant.graph.Update;
import dcant.graph.WaitingLine;
import dcant.journal.Head;
import dcant.journal.Ledger;
import dcant.write.Writing.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The one way to write: a transaction that first locks the head of the journal, then checks, then writes, then adds to the
 * journal what it did.
 */
@Component
public class Writes {

    /** The head is locked before anything is read: whoever reads a version here reads the last one. */
    private static final Update BEGIN = new Update("""
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
            """ + Access.HELD + "} AS row");

    private static final Update NEW_AGENT = new Update("""
            CREATE (agent:Agent) SET agent = $agent
            """);

    private static final Pattern KEY = Pattern.compile("[!-~]{8,64}");

    private final Graph graph;
    private final Access access;
    private final Ledger ledger;
    private final RefusalTexts texts;
    /** They would wait in the database too, at the head of the journal, but hold a connection, and it wakes them late. */
    private final WaitingLine line = new WaitingLine(1);

    Writes(Graph graph, Access access, Ledger ledger, RefusalTexts texts) {
        this.graph = graph;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
    }

    @Bean
    static RequestArgument<Command> commands() {
        return new RequestArgument<>(Command.class, Command::in);
    }

    /**
     * Carries out a command, or says why not.
     *
     * @param check what is wrong with the form of the input, told before anything is read
     * @param find gives the object of a key as it stands afterwards
     * @param payload the answer, of that object and of what is wrong
     * @param rules find, check and write; they give the key of what the command is about
     */
    public <T, P> P carryOut(
            Command command,
            InputCheck check,
            Function<String, @Nullable T> find,
            BiFunction<@Nullable T, List<UserError>, P> payload,
            Function<Writing, String> rules) {
        try {
            check.that(isKey(command.idempotencyKey()), Refusal.INVALID_IDEMPOTENCY_KEY, "idempotencyKey");
            check.done();
            var attempt = UUID.randomUUID().toString();
            var key = line.letIn(() -> graph.write(transaction -> write(transaction, command, attempt, rules)));
            ledger.announce();
            return payload.apply(find.apply(key), List.of());
        } catch (Refusal refusal) {
            var subject = refusal.subject();
            return payload.apply(subject == null ? null : find.apply(subject), errors(refusal, command));
        }
    }

    /** The same for an object of a kind. */
    public <T extends Node, P> P carryOut(
            Command command,
            InputCheck check,
            Kind<T> kind,
            BiFunction<@Nullable T, List<UserError>, P> payload,
            Function<Writing, String> rules) {
        return carryOut(
                command, check, key -> graph.one(kind.found(), Map.of("key", key), kind.type()), payload, rules);
    }

    private static boolean isKey(@Nullable String key) {
        return key == null || KEY.matcher(key).matches();
    }

    /** A write without a key has one of its own, so that a transaction which begins anew does not count twice. */
    private String write(GraphWriter transaction, Command command, String attempt, Function<Writing, String> rules) {
        var key = command.idempotencyKey() == null ? " " + attempt : command.idempotencyKey();
        var parameters = new HashMap<>(access.who(command.caller()));
        parameters.put("key", key);
        var begun = transaction.runForOne(BEGIN, parameters, Begun.class);
        var agent = begun.agent() == null ? newAgent(transaction, command.caller()) : begun.agent();
        var rights = Rights.of(command.caller(), begun.rights());
        var writing = new Writing(transaction, command, agent, ledger.now(), rights, begun.earlier(), access.isDemo());
        var subject = rules.apply(writing);
        if (writing.recorded() != null) {
            var author = new Ledger.Author(agent, command.name(), command.inputHash(), agent + "/" + key);
            ledger.append(transaction, begun.head(), writing.recorded(), writing.published(), author, writing.now());
        }
        return subject;
    }

    private static String newAgent(GraphWriter transaction, Caller caller) {
        var agent = new NewAgent(UUID.randomUUID().toString(), caller.issuer(), caller.subject(), caller.name());
        transaction.run(NEW_AGENT, Map.of("agent", agent));
        return agent.id();
    }

    private List<UserError> errors(Refusal refusal, Command command) {
        return refusal.faults().stream()
                .map(fault -> texts.error(fault, command.locale()))
                .toList();
    }

    private record NewAgent(
            String id,
            String issuer,
            String subject,
            @Nullable String name) {}

    private record Begun(
            Head head, @Nullable String agent, @Nullable Recorded earlier, List<Right> rights) {}
}
