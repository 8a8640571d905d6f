package dcant.action;

import dcant.api.GlobalId;
import dcant.graph.Graph;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.JournalEntryType;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.util.List;
import java.util.Map;
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
            RETURN {key: campaign.key} AS row
            """;

    /**
     * Codes are P, the number of the priority, and a number of our own that goes on from the last one. Who proposed it
     * pilots it, but no real body pilots an example.
     */
    private static final String ACCEPT = """
            MATCH (proposal:ActionProposal {key: $key})
            MATCH (priority:Priority {key: proposal.priorityKey})-[:OF]->(programme:Programme)
            WITH proposal, priority, 'P' + priority.number + '-' AS stem
            OPTIONAL MATCH (other:Action) WHERE other.code STARTS WITH stem
            WITH proposal, priority, stem, coalesce(max(toInteger(split(other.code, '-')[-1])), 0) + 1 AS number
            WITH proposal, priority, stem + CASE WHEN number < 10 THEN '0' ELSE '' END + number AS code
            CREATE (action:Action {
              code: code, title: $title, description: proposal.description, status: 'PLANNED',
              openedIn: $openedIn, reliability: $reliability, sourceKeys: [$source]})-[:SERVES]->(priority)
            SET proposal.status = 'ACCEPTED', proposal.actionCode = code, proposal.version = proposal.version + 1
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
            """;

    private static final String DECLINE = """
            MATCH (proposal:ActionProposal {key: $key})
            SET proposal.status = 'DECLINED', proposal.reason = $reason, proposal.version = proposal.version + 1
            """;

    private static final int LONGEST_REASON = 1_000;

    private final Graph graph;
    private final Journal journal;

    ProposalDecisionMutations(Graph graph, Journal journal) {
        this.graph = graph;
        this.journal = journal;
    }

    @MutationMapping
    ActionProposalPayload acceptAction(@Argument AcceptActionInput input, Mutation mutation) {
        return decide(
                mutation,
                new InputCheck(),
                input.proposalId(),
                input.expectedVersion(),
                (writing, proposal) -> accept(writing, proposal, input.openedIn()));
    }

    private static void accept(Writing writing, ActionProposal proposal, String openedIn) {
        requireOpen(writing, proposal, openedIn);
        var parameters = Map.of(
                "key", proposal.key(),
                "openedIn", openedIn,
                "title", writing.marked(proposal.title()),
                "reliability", writing.reliability(),
                "source", writing.source());
        var created = writing.list(ACCEPT, parameters, Created.class).getFirst();
        writing.record(
                Subject.of(proposal),
                proposal.authorityCode(),
                List.of(Change.of("status", proposal.status(), ProposalStatus.ACCEPTED)));
        writing.publish(
                JournalEntryType.ACTION_CHANGED,
                new Subject("Action", created.code()),
                null,
                List.of(
                        Change.of("title", null, created.title()),
                        Change.of("status", null, ActionStatus.PLANNED),
                        Change.of("openedIn", null, openedIn),
                        Change.of("pilots", null, created.pilots().isEmpty() ? null : created.pilots())));
    }

    @MutationMapping
    ActionProposalPayload declineAction(@Argument DeclineActionInput input, Mutation mutation) {
        var check = new InputCheck();
        var reason = check.required("reason", input.reason(), LONGEST_REASON);
        return decide(mutation, check, input.proposalId(), input.expectedVersion(), (writing, proposal) -> {
            writing.rows(DECLINE, Map.of("key", proposal.key(), "reason", reason));
            writing.record(
                    Subject.of(proposal),
                    proposal.authorityCode(),
                    List.of(
                            Change.of("status", proposal.status(), ProposalStatus.DECLINED),
                            Change.of("reason", null, reason)));
        });
    }

    private ActionProposalPayload decide(
            Mutation mutation, InputCheck check, String id, int expectedVersion, Decision decision) {
        var key = GlobalId.keyIn(id, "ActionProposal");
        return journal.write(
                mutation,
                check,
                writing -> {
                    writing.require(writing.rights().isCoordinator());
                    var proposal = writing.one(ActionProposal.BY_KEY, Map.of("key", key), ActionProposal.class);
                    if (proposal == null) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "proposalId", id);
                    }
                    return writing.once(() -> {
                        writing.expect(expectedVersion, proposal.version(), key);
                        if (proposal.status() != ProposalStatus.PENDING) {
                            throw Refusal.of(UserErrorCode.PROPOSAL_DECIDED, "proposalId")
                                    .about(key);
                        }
                        decision.carryOut(writing, proposal);
                        return key;
                    });
                },
                this::byKey,
                ActionProposalPayload::new);
    }

    /** An action cannot enter a semester that is frozen without it. */
    private static void requireOpen(Writing writing, ActionProposal proposal, String openedIn) {
        var closed = writing.rows(CLOSED, Map.of("key", proposal.key(), "openedIn", openedIn));
        if (!closed.isEmpty()) {
            throw Refusal.of(UserErrorCode.CAMPAIGN_CLOSED, "openedIn", openedIn)
                    .about(proposal.key());
        }
    }

    private @Nullable ActionProposal byKey(String key) {
        return graph.one(ActionProposal.BY_KEY, Map.of("key", key), ActionProposal.class);
    }

    /** What a coordinator does with a proposal. */
    private interface Decision {
        void carryOut(Writing writing, ActionProposal proposal);
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
