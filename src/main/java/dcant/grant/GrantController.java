package dcant.grant;

import dcant.access.Access;
import dcant.access.Caller;
import dcant.access.Rights;
import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.graph.Graph;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers rights and the requests for them: to coordinators, and to who holds them. */
@Controller
class GrantController {

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (grant:Grant {key: key})<-[:HOLDS]-(agent:Agent)
            WHERE $isCoordinator OR (agent.issuer = $issuer AND agent.subject = $subject)
            RETURN key,
            """ + Grant.ROW + " AS row";

    private static final String REQUESTED_BY = """
            UNWIND $keys AS key
            MATCH (:Grant {key: key})<-[:HOLDS]-(agent:Agent) WHERE agent.name IS NOT NULL
            RETURN key, {name: agent.name} AS row
            """;

    private static final PagedStatement<Grant> ALL = new PagedStatement<>(
            "Query.grants",
            Grant.class,
            "MATCH (grant:Grant)",
            "$status IS NULL OR grant.status IN $status",
            Grant.ROW,
            List.of(SortKey.descending("grant.requestedAt.epochMillis"), SortKey.ascending("grant.key")));

    private final Graph graph;
    private final Pages pages;

    GrantController(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    @Bean
    static NodeType grantNodes(Graph graph, Access access) {
        return new NodeType("Grant", (keys, request) -> visible(graph, keys, request, access.rights(request)));
    }

    private static Map<String, Grant> visible(
            Graph graph, Collection<String> keys, GraphQLContext request, Rights rights) {
        Caller caller = request.get(Caller.class);
        var found = new HashMap<String, Grant>();
        if (caller != null) {
            var parameters = Map.of(
                    "keys", keys,
                    "isCoordinator", rights.isCoordinator(),
                    "issuer", caller.issuer(),
                    "subject", caller.subject());
            graph.list(BY_KEYS, parameters, Grant.class).forEach(grant -> found.put(grant.key(), grant));
        }
        return found;
    }

    @QueryMapping
    Connection<Grant> grants(@Argument @Nullable List<GrantStatus> status, Page page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("status", status);
        return pages.read(ALL, page, parameters);
    }

    @BatchMapping
    Map<Grant, Authority> authority(List<Grant> grants) {
        return graph.one(Authority.BY_CODES, grants, Grant::authorityCode, Authority.class);
    }

    @BatchMapping
    Map<Grant, String> requestedBy(List<Grant> grants) {
        var names = new HashMap<Grant, String>();
        graph.one(REQUESTED_BY, grants, Grant::key, Requester.class)
                .forEach((grant, requester) -> names.put(grant, requester.name()));
        return names;
    }

    private record Requester(String name) {}
}
