package dcant.grant;

import dcant.access.Access;
import dcant.access.Caller;
import dcant.access.Rights;
import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.graph.Row;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers rights and the requests for them: to coordinators, and to who holds them. */
@Controller
class GrantController {

    private static final Edge<@Nullable Grant> VISIBLE = Edge.one("""
            MATCH (grant:Grant {key: key})<-[:HOLDS]-(agent:Agent)
            WHERE $isCoordinator OR (agent.issuer = $issuer AND agent.subject = $subject)
            """, Grant.ROW);

    private static final PagedStatement<Grant> ALL = new PagedStatement<>(
            "Query.grants",
            Grant.ROW,
            "MATCH (grant:Grant)",
            "$status IS NULL OR grant.status IN $status",
            List.of(SortKey.descending("grant.requestedAt.epochMillis"), SortKey.ascending("grant.key")));

    private final Pages pages;

    GrantController(Pages pages) {
        this.pages = pages;
    }

    @Bean
    static NodeType grantNodes(Access access) {
        return new NodeType("Grant", VISIBLE, request -> reader(request.get(Caller.class), access.rights(request)));
    }

    private static Map<String, @Nullable Object> reader(@Nullable Caller caller, Rights rights) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("isCoordinator", rights.isCoordinator());
        parameters.put("issuer", caller == null ? null : caller.issuer());
        parameters.put("subject", caller == null ? null : caller.subject());
        return parameters;
    }

    @Bean
    static Edges<Grant> linksOfGrants() {
        return Edges.of(Grant.class, Grant::key)
                .to("authority", Authority.BY_CODE, Grant::authorityCode)
                .one(
                        "requestedBy",
                        "MATCH (:Grant {key: key})<-[:HOLDS]-(agent:Agent) WHERE agent.name IS NOT NULL",
                        Row.of(String.class, "agent.name"));
    }

    @QueryMapping
    Connection<Grant> grants(@Argument @Nullable List<Grant.Status> status, Page page) {
        return pages.read(ALL, page, Collections.singletonMap("status", status));
    }
}
