package dcant.grant;

import dcant.access.Role;
import dcant.api.Node;
import dcant.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right to write, or the request for one.
 *
 * @param key id of the agent, slash, code of the authority, slash, role
 */
record Grant(
        String key,
        int version,
        String agentId,
        String authorityCode,
        Role role,
        GrantStatus status,
        @Nullable String motive,
        Instant requestedAt)
        implements Node {

    static final Row<Grant> ROW = Row.of(Grant.class, "grant {.*}");

    @Override
    public String nodeKey() {
        return key;
    }
}
