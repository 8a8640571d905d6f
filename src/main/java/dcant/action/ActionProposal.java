package dcant.action;

import dcant.api.Node;
import dcant.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An action that an authority would like to see in the programme. It is not public. */
record ActionProposal(
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
        implements Node {

    static final Row<ActionProposal> ROW = Row.of(ActionProposal.class, "proposal {.*}");

    static final String BY_KEY = """
            MATCH (proposal:ActionProposal {key: $key})
            RETURN
            """ + ROW + " AS row";

    @Override
    public String nodeKey() {
        return key;
    }
}
