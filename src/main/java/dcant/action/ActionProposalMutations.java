package dcant.action;

import dcant.authority.AuthorityRef;
import dcant.graph.Graph;
import dcant.journal.Acting;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Proposes actions. */
@Controller
class ActionProposalMutations {

    private static final String PRIORITY_EXISTS = """
            MATCH (priority:Priority {key: $key})
            RETURN {key: priority.key} AS row
            """;

    private static final String PROPOSE = """
            CREATE (:ActionProposal {
              key: $key, version: 1, title: $title, description: $description, priorityKey: $priority,
              authorityCode: $authority, proposedAt: $now, status: 'PENDING'})
            """;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private final Graph graph;
    private final Journal journal;
    private final Acting acting;

    ActionProposalMutations(Graph graph, Journal journal, Acting acting) {
        this.graph = graph;
        this.journal = journal;
        this.acting = acting;
    }

    @MutationMapping
    ActionProposalPayload proposeAction(@Argument ProposeActionInput input, Mutation mutation) {
        var check = new InputCheck();
        var title = check.required("title", input.title(), LONGEST_TITLE);
        var description = check.required("description", input.description(), LONGEST_DESCRIPTION);
        var priority = input.programme() + "/" + input.priorityNumber();
        return journal.write(
                mutation,
                check,
                writing -> {
                    if (writing.rows(PRIORITY_EXISTS, Map.of("key", priority)).isEmpty()) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "priorityNumber", priority);
                    }
                    var authority = acting.authority(writing, input.authority());
                    return writing.once(() -> propose(writing, authority, priority, title, description));
                },
                this::byKey,
                ActionProposalPayload::new);
    }

    private static String propose(
            Writing writing, String authority, String priority, String title, String description) {
        var key = UUID.randomUUID().toString();
        writing.rows(
                PROPOSE,
                Map.of(
                        "key", key,
                        "title", title,
                        "description", description,
                        "priority", priority,
                        "authority", authority,
                        "now", writing.now()));
        writing.record(
                new Subject("ActionProposal", key),
                authority,
                List.of(
                        Change.of("title", null, title),
                        Change.of("description", null, description),
                        Change.of("priority", null, priority)));
        return key;
    }

    private @Nullable ActionProposal byKey(String key) {
        return graph.one(ActionProposal.BY_KEY, Map.of("key", key), ActionProposal.class);
    }

    record ProposeActionInput(
            String programme,
            int priorityNumber,
            @Nullable AuthorityRef authority,
            String title,
            String description,
            @Nullable String idempotencyKey) {}
}
