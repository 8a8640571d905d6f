package dcant.proposal;

import dcant.action.Action;
import dcant.api.GlobalId;
import dcant.campaign.ReviewCampaign;
import dcant.graph.Update;
import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import dcant.journal.Subject;
import dcant.proposal.ActionProposal.Answer;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes proposed actions into the programme, or declines them. */
@Controller
class ProposalDecisionMutations {

    private static final String CLOSED = """
            MATCH (proposal:ActionProposal {key: $key})
            MATCH (:Priority {key: proposal.priorityKey})-[:OF]->(programme:Programme)
            MATCH (programme)<-[:OF]-(campaign:ReviewCampaign {semester: $openedIn, status: 'CLOSED'})
            RETURN campaign.key AS row
            """;

    /**
     * Codes are P, the number of the priority, and a number of our own that goes on from the last one. Who proposed it
     * pilots it, but no real body pilots an example.
     */
    private static final Update CREATE = new Update("""
            MATCH (proposal:ActionProposal {key: $key})
            MATCH (priority:Priority {key: proposal.priorityKey})-[:OF]->(programme:Programme)
            WITH proposal, priority, 'P' + priority.number + '-' AS stem
            OPTIONAL MATCH (other:Action) WHERE other.code STARTS WITH stem
            WITH proposal, priority, stem, coalesce(max(toInteger(split(other.code, '-')[-1])), 0) + 1 AS number
            WITH proposal, priority, stem + CASE WHEN number < 10 THEN '0' ELSE '' END + number AS code
            CREATE (action:Action {
              code: code, title: $title, description: proposal.description, status: 'PLANNED',
              openedIn: $openedIn, reliability: $reliability, sourceKeys: [$source]})-[:SERVES]->(priority)
            WITH action, proposal
            CALL (action, proposal) {
              MATCH (pilot:Authority {code: proposal.authorityCode})
              WHERE $reliability <> 'ILLUSTRATIVE' OR pilot.isFictional
              CREATE (pilot)-[:PILOTS {
                side: CASE pilot.kind WHEN 'STATE_SERVICE' THEN 'STATE' ELSE 'TERRITORIAL' END,
                reliability: $reliability, sourceKeys: [$source]}]->(action)
              RETURN collect(pilot.code) AS pilots
            }
            RETURN {code: action.code, title: action.title, pilots: pilots} AS row
            """);

    private static final int LONGEST_REASON = 1_000;

    private final Writes writes;

    ProposalDecisionMutations(Writes writes) {
        this.writes = writes;
    }

    @MutationMapping
    ActionProposal.Payload acceptAction(@Argument AcceptActionInput input, Command command) {
        return decide(command, new InputCheck(), input.proposalId(), (writing, proposal) -> {
            requireOpen(writing, proposal, input.openedIn());
            var parameters = Map.of(
                    "key", proposal.key(),
                    "openedIn", input.openedIn(),
                    "title", writing.marked(proposal.title()),
                    "reliability", writing.reliability(),
                    "source", writing.source());
            var created = writing.runForOne(CREATE, parameters, Created.class);
            var answer = new Answer(ActionProposal.ProposalStatus.ACCEPTED, null, created.code());
            writing.change(ActionProposal.KIND, proposal, answer, Telling.inTrail(proposal.authorityCode()));
            publish(writing, created, input.openedIn());
        });
    }

    private static void publish(Writing writing, Created created, String openedIn) {
        writing.tell(
                Telling.inFeed(JournalEntryType.ACTION_CHANGED, null),
                new Subject("Action", created.code()),
                List.of(
                        Change.of("title", null, created.title()),
                        Change.of("status", null, Action.Status.PLANNED),
                        Change.of("openedIn", null, openedIn),
                        Change.of("pilots", null, created.pilots().isEmpty() ? null : created.pilots())));
    }

    @MutationMapping
    ActionProposal.Payload declineAction(@Argument DeclineActionInput input, Command command) {
        var check = new InputCheck();
        var reason = check.required("reason", input.reason(), LONGEST_REASON);
        return decide(
                command,
                check,
                input.proposalId(),
                (writing, proposal) -> writing.change(
                        ActionProposal.KIND,
                        proposal,
                        new Answer(ActionProposal.ProposalStatus.DECLINED, reason, null),
                        Telling.inTrail(proposal.authorityCode())));
    }

    private ActionProposal.Payload decide(
            Command command, InputCheck check, String id, BiConsumer<Writing, ActionProposal> decision) {
        var key = GlobalId.keyIn(id, "ActionProposal");
        return writes.carryOut(command, check, ActionProposal.KIND, ActionProposal.Payload::new, writing -> {
            writing.require(writing.rights().isCoordinator());
            var proposal = writing.require(ActionProposal.KIND, key, "proposalId", id);
            return writing.once(proposal, () -> {
                decision.accept(writing, proposal.requirePending());
                return key;
            });
        });
    }

    /** An action cannot enter a semester that is frozen without it. */
    private static void requireOpen(Writing writing, ActionProposal proposal, String openedIn) {
        var closed = writing.rows(CLOSED, Map.of("key", proposal.key(), "openedIn", openedIn));
        if (!closed.isEmpty()) {
            throw ReviewCampaign.refuseClosed("openedIn", openedIn).about(proposal.key());
        }
    }

    private record Created(String code, String title, List<String> pilots) {}

    record AcceptActionInput(
            String proposalId,
            int expectedVersion,
            String openedIn,
            @Nullable String idempotencyKey) {}

    record DeclineActionInput(
            String proposalId,
            int expectedVersion,
            String reason,
            @Nullable String idempotencyKey) {}
}
