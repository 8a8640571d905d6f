package dcant.action;

import dcant.access.Access;
import dcant.access.Rights;
import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.graph.Graph;
import dcant.programme.Priority;
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

/** Answers proposals of actions: to coordinators, and to the agents of the authority that proposed. */
@Controller
class ActionProposalController {

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (proposal:ActionProposal {key: key})
            WHERE $isCoordinator OR proposal.authorityCode IN $authorities
            RETURN key,
            """ + ActionProposal.ROW + " AS row";

    private static final PagedStatement<ActionProposal> VISIBLE = new PagedStatement<>(
            "Query.actionProposals",
            ActionProposal.class,
            "MATCH (proposal:ActionProposal)",
            """
            ($isCoordinator OR proposal.authorityCode IN $authorities)
            AND ($status IS NULL OR proposal.status IN $status)
            """,
            ActionProposal.ROW,
            List.of(SortKey.descending("proposal.proposedAt.epochMillis"), SortKey.ascending("proposal.key")));

    private final Graph graph;
    private final Access access;
    private final Pages pages;

    ActionProposalController(Graph graph, Access access, Pages pages) {
        this.graph = graph;
        this.access = access;
        this.pages = pages;
    }

    @Bean
    static NodeType actionProposalNodes(Graph graph, Access access) {
        return new NodeType("ActionProposal", (keys, request) -> visible(graph, keys, access.rights(request)));
    }

    private static Map<String, ActionProposal> visible(Graph graph, Collection<String> keys, Rights rights) {
        var parameters = visibility(rights);
        parameters.put("keys", keys);
        var found = new HashMap<String, ActionProposal>();
        graph.list(BY_KEYS, parameters, ActionProposal.class).forEach(proposal -> found.put(proposal.key(), proposal));
        return found;
    }

    private static Map<String, @Nullable Object> visibility(Rights rights) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("isCoordinator", rights.isCoordinator());
        parameters.put("authorities", rights.authorities());
        return parameters;
    }

    @QueryMapping
    Connection<ActionProposal> actionProposals(
            @Argument @Nullable List<ProposalStatus> status, Page page, GraphQLContext request) {
        var parameters = visibility(access.rights(request));
        parameters.put("status", status);
        return pages.read(VISIBLE, page, parameters);
    }

    @BatchMapping
    Map<ActionProposal, Priority> priority(List<ActionProposal> proposals) {
        return graph.one(Priority.BY_KEYS, proposals, ActionProposal::priorityKey, Priority.class);
    }

    @BatchMapping
    Map<ActionProposal, Authority> proposedBy(List<ActionProposal> proposals) {
        return graph.one(Authority.BY_CODES, proposals, ActionProposal::authorityCode, Authority.class);
    }

    @BatchMapping
    Map<ActionProposal, Action> action(List<ActionProposal> proposals) {
        return graph.one(Action.BY_CODES, proposals, ActionProposal::actionCode, Action.class);
    }
}
