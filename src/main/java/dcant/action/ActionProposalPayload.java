package dcant.action;

import dcant.journal.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a proposal, or what is wrong with what was asked. */
record ActionProposalPayload(@Nullable ActionProposal proposal, List<UserError> userErrors) {}
