package dcant.access;

import dcant.access.Rights.Right;
import dcant.api.RequestArgument;
import dcant.graph.Graph;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells what a caller may do: by its grants in the graph, by the configuration, or as a demo identity. */
@Component
public class Access {

    /** Cypher of the list of what an {@code agent} holds, who may be null; the parameters are those of {@link #who}. */
    public static final String HELD = """
            [held IN $ownRoles + COLLECT {
              MATCH (agent)-[:HOLDS]->(grant:Grant {status: 'ACTIVE'})
              RETURN {role: grant.role, authority: grant.authorityCode}
            } | {
              role: held.role, authority: held.authority,
              isPiloting: EXISTS { (:Authority {code: held.authority})-[:PILOTS]->(:Action) }
            }]
            """;

    private static final String RIGHTS = """
            OPTIONAL MATCH (agent:Agent {issuer: $issuer, subject: $subject})
            UNWIND
            """ + HELD + " AS row RETURN row";

    private final Graph graph;
    private final AccessProperties properties;

    Access(Graph graph, AccessProperties properties) {
        this.graph = graph;
        this.properties = properties;
    }

    @Bean
    static RequestArgument<Caller> callers() {
        return new RequestArgument<>(Caller.class, Caller::in);
    }

    /** Whether the identities are those of a demonstration. */
    public boolean isDemo() {
        return properties.issuer() == null;
    }

    /** Whether an agent of the authority that its token's SIRET names needs no decision. */
    public boolean trustsSiret() {
        return !isDemo() && properties.siretTrusted();
    }

    /** Whether somebody coordinates whatever the grants are. */
    public boolean hasConfiguredCoordinators() {
        return isDemo() || !properties.coordinators().isEmpty();
    }

    /** The parameters {@code issuer}, {@code subject} and {@code ownRoles} of a statement that asks for {@link #HELD}. */
    public Map<String, Object> who(Caller caller) {
        return Map.of("issuer", caller.issuer(), "subject", caller.subject(), "ownRoles", rolesWithoutGrant(caller));
    }

    /** What the caller may do now, read once in a request. */
    public Rights rights(GraphQLContext request) {
        return request.computeIfAbsent(Rights.class, any -> rights(request.<@Nullable Caller>get(Caller.class)));
    }

    private Rights rights(@Nullable Caller caller) {
        return caller == null ? Rights.NONE : Rights.of(caller, graph.list(RIGHTS, who(caller), Right.class));
    }

    private List<Right> rolesWithoutGrant(Caller caller) {
        if (isDemo()) {
            return DemoRights.of(caller.subject());
        }
        return properties.coordinators().contains(caller.subject())
                ? List.of(new Right(Role.COORDINATOR, null, false))
                : List.of();
    }

    /** The names of the mutations that the caller of a field may ask for. */
    public List<String> permissions(DataFetchingEnvironment field) {
        return AccessDirective.permissions(field.getGraphQLSchema(), rights(field.getGraphQlContext()));
    }

    /** @throws AccessRefused unless the caller is in one of these audiences */
    void require(Collection<Audience> audiences, GraphQLContext request) {
        if (audiences.contains(Audience.EVERYONE)) {
            return;
        }
        if (request.get(Caller.class) == null) {
            throw AccessRefused.notSignedIn();
        }
        if (!isIn(audiences, request)) {
            throw AccessRefused.forbidden();
        }
    }

    private boolean isIn(Collection<Audience> audiences, GraphQLContext request) {
        return audiences.contains(Audience.SIGNED_IN) || rights(request).isInAny(audiences);
    }
}
