package dcant.grant;

import dcant.graph.Graph;
import dcant.graph.Update;
import dcant.journal.Agent;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import dcant.write.Telling;
import dcant.write.UserError;
import dcant.write.Writes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Erases who an agent was. The chains go on to verify: they never held it. */
@Controller
class ForgetAgent {

    private static final String BY_ID = """
            MATCH (agent:Agent {id: $id})
            RETURN agent {.id, .name} AS row
            """;

    /** What it held is suspended: nobody signs in as it any more. */
    private static final Update FORGET = new Update("""
            MATCH (agent:Agent {id: $id})
            REMOVE agent.name, agent.issuer, agent.subject
            WITH agent
            MATCH (agent)-[:HOLDS]->(grant:Grant)
            SET grant.status = CASE grant.status WHEN 'ACTIVE' THEN 'SUSPENDED' ELSE grant.status END,
                grant.version = grant.version + 1
            REMOVE grant.motive
            """);

    private final Graph graph;
    private final Writes writes;
    private final Coordinators coordinators;

    ForgetAgent(Graph graph, Writes writes, Coordinators coordinators) {
        this.graph = graph;
        this.writes = writes;
        this.coordinators = coordinators;
    }

    @MutationMapping
    ForgetAgentPayload forgetAgent(@Argument ForgetAgentInput input, Command command) {
        return writes.carryOut(
                command,
                new InputCheck(),
                id -> graph.one(BY_ID, Map.of("id", id), Agent.class),
                ForgetAgentPayload::new,
                writing -> {
                    writing.require(writing.rights().isCoordinator());
                    if (writing.rows(BY_ID, Map.of("id", input.agentId())).isEmpty()) {
                        throw Refusal.of(Refusal.NOT_FOUND, "agentId", input.agentId());
                    }
                    return writing.once(() -> {
                        coordinators.requireOneBeside(writing, input.agentId());
                        writing.run(FORGET, Map.of("id", input.agentId()));
                        writing.tell(Telling.inTrail(null), new Subject("Agent", input.agentId()), List.of());
                        return input.agentId();
                    });
                });
    }

    record ForgetAgentInput(String agentId, @Nullable String idempotencyKey) {}

    record ForgetAgentPayload(@Nullable Agent agent, List<UserError> userErrors) {}
}
