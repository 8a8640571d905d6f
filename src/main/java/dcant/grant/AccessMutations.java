package dcant.grant;

import dcant.access.Access;
import dcant.access.Role;
import dcant.api.GlobalId;
import dcant.authority.Authorities;
import dcant.authority.AuthorityRef;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.OnBehalf;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.Telling;
import dcant.write.UserError;
import dcant.write.Writes;
import dcant.write.Writing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Asks for rights and decides them. */
@Controller
class AccessMutations {

    private static final int LONGEST_MOTIVE = 500;

    private static final RefusalCode ROLE_NOT_REQUESTED = new RefusalCode("ROLE_NOT_REQUESTED");

    private final Writes writes;
    private final Access access;
    private final OnBehalf onBehalf;
    private final Authorities authorities;
    private final Coordinators coordinators;

    AccessMutations(
            Writes writes, Access access, OnBehalf onBehalf, Authorities authorities, Coordinators coordinators) {
        this.writes = writes;
        this.access = access;
        this.onBehalf = onBehalf;
        this.authorities = authorities;
        this.coordinators = coordinators;
    }

    @MutationMapping
    GrantPayload requestAccess(@Argument RequestAccessInput input, Command command) {
        var check = new InputCheck();
        var motive = check.optional("motive", input.motive(), LONGEST_MOTIVE);
        check.that(input.role() != Role.PILOT, ROLE_NOT_REQUESTED, "role");
        return writes.carryOut(command, check, Grant.KIND, GrantPayload::new, writing -> {
            var authority = onBehalf.existing(writing, input.authority());
            return writing.once(() -> request(writing, command, authority, input.role(), motive));
        });
    }

    /** Asked for again, a right stands as it stood. */
    private String request(Writing writing, Command command, String authority, Role role, @Nullable String motive) {
        var key = writing.agent() + "/" + authority + "/" + role;
        if (writing.find(Grant.KIND, key) != null) {
            return key;
        }
        var status = isVouchedFor(writing, command, authority, role) ? Grant.Status.ACTIVE : Grant.Status.PENDING;
        var grant = new Grant(key, 1, writing.agent(), authority, role, status, motive, writing.now());
        return writing.make(Grant.KIND, grant, Map.of("agent", writing.agent()), Telling.inTrail(authority));
    }

    private boolean isVouchedFor(Writing writing, Command command, String authority, Role role) {
        var siret = command.caller().siret();
        if (!access.trustsSiret() || role != Role.CONTRIBUTOR || siret == null) {
            return false;
        }
        var own = authorities.find(writing, AuthorityRef.ofSiret(siret));
        return own != null && own.code().equals(authority);
    }

    @MutationMapping
    GrantPayload decideAccess(@Argument DecideAccessInput input, Command command) {
        var key = GlobalId.keyIn(input.grantId(), "Grant");
        return writes.carryOut(command, new InputCheck(), Grant.KIND, GrantPayload::new, writing -> {
            var grant = writing.find(Grant.KIND, key);
            if (grant == null || !maySee(writing, grant)) {
                throw Refusal.of(Refusal.NOT_FOUND, "grantId", input.grantId());
            }
            writing.require(mayDecide(writing, grant));
            return writing.once(grant, () -> decide(writing, grant, input.decision()));
        });
    }

    private static boolean maySee(Writing writing, Grant grant) {
        return mayDecide(writing, grant) || grant.agentId().equals(writing.agent());
    }

    private static boolean mayDecide(Writing writing, Grant grant) {
        return writing.rights().isCoordinator()
                || grant.role() == Role.PARTNER && writing.rights().isAgentOf(grant.authorityCode());
    }

    private String decide(Writing writing, Grant grant, AccessDecision decision) {
        var decided = grant.decided(decision);
        if (grant.role() == Role.COORDINATOR && grant.status() == Grant.Status.ACTIVE) {
            coordinators.requireOneBeside(writing, grant.agentId());
        }
        return writing.change(Grant.KIND, grant, decided, Telling.inTrail(grant.authorityCode()));
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

    /** What is decided on access. */
    enum AccessDecision {
        GRANT,
        REFUSE,
        SUSPEND;

        /** What becomes of a right, null when this decision does not apply to it. */
        Grant.@Nullable Status of(Grant.Status before) {
            return switch (this) {
                case GRANT -> before == Grant.Status.ACTIVE ? null : Grant.Status.ACTIVE;
                case REFUSE -> before == Grant.Status.PENDING ? Grant.Status.REFUSED : null;
                case SUSPEND -> before == Grant.Status.ACTIVE ? Grant.Status.SUSPENDED : null;
            };
        }
    }
}
