package dcant.proposal;

import dcant.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a proposal, or what is wrong with what was asked. */
public record ActionProposalPayload(@Nullable ActionProposal proposal, List<UserError> userErrors) {}
