package dcant.proposal;

import dcant.authority.AuthorityRef;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.OnBehalf;
import dcant.write.Refusal;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
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
            RETURN priority.key AS row
            """;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private final Writes writes;
    private final OnBehalf onBehalf;

    ActionProposalMutations(Writes writes, OnBehalf onBehalf) {
        this.writes = writes;
        this.onBehalf = onBehalf;
    }

    @MutationMapping
    ActionProposal.Payload proposeAction(@Argument ProposeActionInput input, Command command) {
        var check = new InputCheck();
        var title = check.required("title", input.title(), LONGEST_TITLE);
        var description = check.required("description", input.description(), LONGEST_DESCRIPTION);
        var priority = input.programme() + "/" + input.priorityNumber();
        return writes.carryOut(command, check, ActionProposal.KIND, ActionProposal.Payload::new, writing -> {
            if (writing.rows(PRIORITY_EXISTS, Map.of("key", priority)).isEmpty()) {
                throw Refusal.of(Refusal.NOT_FOUND, "priorityNumber", priority);
            }
            var authority = onBehalf.authority(writing, input.authority());
            return writing.once(() -> propose(writing, authority, priority, title, description));
        });
    }

    private static String propose(
            Writing writing, String authority, String priority, String title, String description) {
        var proposal = new ActionProposal(
                UUID.randomUUID().toString(),
                1,
                title,
                description,
                priority,
                authority,
                writing.now(),
                ActionProposal.ProposalStatus.PENDING,
                null,
                null);
        var told = Telling.inTrail(authority).and("priority", null, priority);
        return writing.make(ActionProposal.KIND.telling("title", "description"), proposal, Map.of(), told);
    }

    record ProposeActionInput(
            String programme,
            int priorityNumber,
            @Nullable AuthorityRef authority,
            String title,
            String description,
            @Nullable String idempotencyKey) {}
}
