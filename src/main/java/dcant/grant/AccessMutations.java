package dcant.grant;

import dcant.access.Access;
import dcant.access.Role;
import dcant.api.GlobalId;
import dcant.authority.Authorities;
import dcant.authority.AuthorityRef;
import dcant.graph.Graph;
import dcant.journal.Acting;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserError;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Asks for rights and decides them. */
@Controller
class AccessMutations {

    private static final String BY_KEY = """
            MATCH (grant:Grant {key: $key})
            RETURN
            """ + Grant.ROW + " AS row";

    private static final String REQUEST = """
            MATCH (agent:Agent {id: $agent})
            CREATE (agent)-[:HOLDS]->(:Grant {
              key: $key, version: 1, agentId: $agent, authorityCode: $authority, role: $role, status: $status,
              motive: $motive, requestedAt: $now})
            """;

    private static final String DECIDE = """
            MATCH (grant:Grant {key: $key})
            SET grant.status = $status, grant.version = grant.version + 1
            """;

    private static final int LONGEST_MOTIVE = 500;

    private final Graph graph;
    private final Journal journal;
    private final Access access;
    private final Acting acting;
    private final Authorities authorities;
    private final Coordinators coordinators;

    AccessMutations(
            Graph graph,
            Journal journal,
            Access access,
            Acting acting,
            Authorities authorities,
            Coordinators coordinators) {
        this.graph = graph;
        this.journal = journal;
        this.access = access;
        this.acting = acting;
        this.authorities = authorities;
        this.coordinators = coordinators;
    }

    @MutationMapping
    GrantPayload requestAccess(@Argument RequestAccessInput input, Mutation mutation) {
        var check = new InputCheck();
        var motive = check.optional("motive", input.motive(), LONGEST_MOTIVE);
        check.that(input.role() != Role.PILOT, UserErrorCode.ROLE_NOT_REQUESTED, "role");
        return journal.write(
                mutation,
                check,
                writing -> {
                    var authority = acting.existing(writing, input.authority());
                    return writing.once(() -> request(writing, mutation, authority, input.role(), motive));
                },
                this::byKey,
                GrantPayload::new);
    }

    /** Asked for again, a right stands as it stood. */
    private String request(Writing writing, Mutation mutation, String authority, Role role, @Nullable String motive) {
        var key = writing.agent() + "/" + authority + "/" + role;
        if (writing.one(BY_KEY, Map.of("key", key), Grant.class) != null) {
            return key;
        }
        var status = isVouchedFor(writing, mutation, authority, role) ? GrantStatus.ACTIVE : GrantStatus.PENDING;
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("agent", writing.agent());
        parameters.put("key", key);
        parameters.put("authority", authority);
        parameters.put("role", role);
        parameters.put("status", status);
        parameters.put("motive", motive);
        parameters.put("now", writing.now());
        writing.rows(REQUEST, parameters);
        writing.record(
                new Subject("Grant", key),
                authority,
                List.of(Change.of("role", null, role), Change.of("status", null, status)));
        return key;
    }

    private boolean isVouchedFor(Writing writing, Mutation mutation, String authority, Role role) {
        var siret = mutation.caller().siret();
        if (!access.trustsSiret() || role != Role.CONTRIBUTOR || siret == null) {
            return false;
        }
        var own = authorities.find(writing, AuthorityRef.ofSiret(siret));
        return own != null && own.code().equals(authority);
    }

    @MutationMapping
    GrantPayload decideAccess(@Argument DecideAccessInput input, Mutation mutation) {
        var key = GlobalId.keyIn(input.grantId(), "Grant");
        return journal.write(
                mutation,
                new InputCheck(),
                writing -> {
                    var grant = writing.one(BY_KEY, Map.of("key", key), Grant.class);
                    if (grant == null || !maySee(writing, grant)) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "grantId", input.grantId());
                    }
                    writing.require(mayDecide(writing, grant));
                    return writing.once(() -> decide(writing, grant, input));
                },
                this::byKey,
                GrantPayload::new);
    }

    private static boolean maySee(Writing writing, Grant grant) {
        return mayDecide(writing, grant) || grant.agentId().equals(writing.agent());
    }

    private static boolean mayDecide(Writing writing, Grant grant) {
        return writing.rights().isCoordinator()
                || grant.role() == Role.PARTNER && writing.rights().isAgentOf(grant.authorityCode());
    }

    private String decide(Writing writing, Grant grant, DecideAccessInput input) {
        writing.expect(input.expectedVersion(), grant.version(), grant.key());
        var status = input.decision().of(grant.status());
        if (status == null) {
            throw Refusal.of(UserErrorCode.NO_SUCH_STEP, "decision", input.decision(), grant.status())
                    .about(grant.key());
        }
        if (grant.role() == Role.COORDINATOR && grant.status() == GrantStatus.ACTIVE) {
            coordinators.requireOneBeside(writing, grant.agentId());
        }
        writing.rows(DECIDE, Map.of("key", grant.key(), "status", status));
        writing.record(Subject.of(grant), grant.authorityCode(), List.of(Change.of("status", grant.status(), status)));
        return grant.key();
    }

    private @Nullable Grant byKey(String key) {
        return graph.one(BY_KEY, Map.of("key", key), Grant.class);
    }

    record RequestAccessInput(
            AuthorityRef authority,
            Role role,
            @Nullable String motive,
            @Nullable String idempotencyKey) {}

    record DecideAccessInput(
            String grantId,
            int expectedVersion,
            AccessDecision decision,
            @Nullable String idempotencyKey) {}

    record GrantPayload(@Nullable Grant grant, List<UserError> userErrors) {}
}
