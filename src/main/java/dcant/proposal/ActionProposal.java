package dcant.proposal;

import dcant.graph.Row;
import dcant.write.Kind;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.UserError;
import dcant.write.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action that an authority would like to see in the programme. It is not public. */
public record ActionProposal(
        String key,
        int version,
        String title,
        String description,
        String priorityKey,
        String authorityCode,
        Instant proposedAt,
        ProposalStatus status,
        @Nullable String reason,
        @Nullable String actionCode)
        implements Versioned {

    static final Row<ActionProposal> ROW = Row.of(ActionProposal.class, "proposal {.*}");

    static final Kind<ActionProposal> KIND = Kind.of(
                    ROW, "(proposal:ActionProposal {key: $key})", "CREATE (proposal:ActionProposal)")
            .telling("title", "description", "status", "reason");

    private static final RefusalCode PROPOSAL_DECIDED = new RefusalCode("PROPOSAL_DECIDED");

    /** @throws Refusal unless it waits for a decision */
    ActionProposal requirePending() {
        if (status != ProposalStatus.PENDING) {
            throw Refusal.of(PROPOSAL_DECIDED, "proposalId").about(key);
        }
        return this;
    }

    /** What a coordinator decided. */
    record Answer(
            ProposalStatus status,
            @Nullable String reason,
            @Nullable String actionCode) {}

    @Override
    public String nodeKey() {
        return key;
    }

    /** Where a proposal stands. */
    public enum ProposalStatus {
        PENDING,
        ACCEPTED,
        DECLINED
    }

    /** What became of a proposal, or what is wrong with what was asked. */
    public record Payload(@Nullable ActionProposal proposal, List<UserError> userErrors) {}
}
