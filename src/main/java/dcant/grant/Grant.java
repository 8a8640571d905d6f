package dcant.grant;

import dcant.access.Role;
import dcant.graph.Row;
import dcant.write.Kind;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.Versioned;
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
        Status status,
        @Nullable String motive,
        Instant requestedAt)
        implements Versioned {

    static final Row<Grant> ROW = Row.of(Grant.class, "grant {.*}");

    static final Kind<Grant> KIND =
            Kind.of(ROW, "(grant:Grant {key: $key})", """
                    MATCH (agent:Agent {id: $agent})
                    CREATE (agent)-[:HOLDS]->(grant:Grant)
                    """).telling("role", "status");

    private static final RefusalCode NO_SUCH_STEP = new RefusalCode("NO_SUCH_STEP");

    /** @throws Refusal when that decision does not apply to it */
    Decided decided(AccessMutations.AccessDecision decision) {
        var next = decision.of(status);
        if (next == null) {
            throw Refusal.of(NO_SUCH_STEP, "decision", decision, status).about(key);
        }
        return new Decided(next);
    }

    /** What becomes of it. */
    record Decided(Status status) {}

    @Override
    public String nodeKey() {
        return key;
    }

    /** Where a right stands. */
    enum Status {
        PENDING,
        ACTIVE,
        SUSPENDED,
        REFUSED
    }
}
