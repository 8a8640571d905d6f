package dcant.grant;

import dcant.access.Access;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.Writing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sees to it that somebody always coordinates the hub. */
@Component
class Coordinators {

    private static final String COORDINATING = """
            MATCH (grant:Grant {role: 'COORDINATOR', status: 'ACTIVE'})
            RETURN grant.agentId = $agent AS isAgent, count(*) AS count
            """;

    private static final RefusalCode LAST_COORDINATOR = new RefusalCode("LAST_COORDINATOR");

    private final Access access;

    Coordinators(Access access) {
        this.access = access;
    }

    /** @throws Refusal when that agent coordinates and nobody else does */
    void requireOneBeside(Writing writing, String agent) {
        if (access.hasConfiguredCoordinators()) {
            return;
        }
        var found = writing.rows(COORDINATING, Map.of("agent", agent));
        var isCoordinating = found.stream().anyMatch(row -> Boolean.TRUE.equals(row.get("isAgent")));
        var hasOther = found.stream().anyMatch(row -> Boolean.FALSE.equals(row.get("isAgent")));
        if (isCoordinating && !hasOther) {
            throw Refusal.of(LAST_COORDINATOR, "");
        }
    }
}
