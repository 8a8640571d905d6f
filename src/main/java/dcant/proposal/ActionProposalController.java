package dcant.proposal;

import dcant.access.Access;
import dcant.access.Rights;
import dcant.action.Action;
import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.programme.Priority;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers proposals of actions: to coordinators, and to the agents of the authority that proposed. */
@Controller
class ActionProposalController {

    private static final Edge<@Nullable ActionProposal> BY_KEY = Edge.one("""
            MATCH (proposal:ActionProposal {key: key})
            WHERE $isCoordinator OR proposal.authorityCode IN $authorities
            """, ActionProposal.ROW);

    private static final PagedStatement<ActionProposal> VISIBLE = new PagedStatement<>(
            "Query.actionProposals",
            ActionProposal.ROW,
            "MATCH (proposal:ActionProposal)",
            """
            ($isCoordinator OR proposal.authorityCode IN $authorities)
            AND ($status IS NULL OR proposal.status IN $status)
            """,
            List.of(SortKey.descending("proposal.proposedAt.epochMillis"), SortKey.ascending("proposal.key")));

    private final Access access;
    private final Pages pages;

    ActionProposalController(Access access, Pages pages) {
        this.access = access;
        this.pages = pages;
    }

    @Bean
    static NodeType actionProposalNodes(Access access) {
        return new NodeType("ActionProposal", BY_KEY, request -> visibility(access.rights(request)));
    }

    @Bean
    static Edges<ActionProposal> linksOfActionProposals() {
        return Edges.of(ActionProposal.class, ActionProposal::key)
                .to("priority", Priority.BY_KEY, ActionProposal::priorityKey)
                .to("proposedBy", Authority.BY_CODE, ActionProposal::authorityCode)
                .to("action", Action.BY_CODE, ActionProposal::actionCode);
    }

    private static Map<String, @Nullable Object> visibility(Rights rights) {
        return new HashMap<>(Map.of("isCoordinator", rights.isCoordinator(), "authorities", rights.authorities()));
    }

    @QueryMapping
    Connection<ActionProposal> actionProposals(
            @Argument @Nullable List<ActionProposal.ProposalStatus> status, Page page, GraphQLContext request) {
        var parameters = visibility(access.rights(request));
        parameters.put("status", status);
        return pages.read(VISIBLE, page, parameters);
    }
}
