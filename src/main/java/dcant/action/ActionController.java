package dcant.action;

import dcant.api.Connection;
import dcant.api.NodeType;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import dcant.programme.Priority;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers one action, and the actions of a priority, of an authority, of a building block. */
@Controller
class ActionController {

    private static final String PRIORITY = """
            UNWIND $keys AS key
            MATCH (:Action {code: key})-[:SERVES]->(priority:Priority)
            RETURN key,
            """ + Priority.ROW + " AS row";

    private static final List<SortKey> BY_CODE = List.of(SortKey.ascending("action.code"));

    private static final PagedStatement<Action> OF_PRIORITY = new PagedStatement<>(
            "Priority.actions",
            Action.class,
            "MATCH (:Priority {key: key})<-[:SERVES]-(action:Action)",
            """
            ($status IS NULL OR action.status IN $status)
            AND ($reliability IS NULL OR action.reliability IN $reliability)
            AND ($openedIn IS NULL OR action.openedIn = $openedIn)
            AND ($livingIn IS NULL OR action.openedIn <= $livingIn
                 AND (action.endedIn IS NULL OR action.endedIn >= $livingIn))
            AND ($pilotedBy IS NULL OR EXISTS { (action)<-[:PILOTS]-(:Authority {code: $pilotedBy}) })
            AND ($buildingBlock IS NULL OR EXISTS { (action)-[:BUILDS_ON]->(:BuildingBlock {slug: $buildingBlock}) })
            """,
            Action.ROW,
            BY_CODE);

    private static final PagedStatement<Action> OF_AUTHORITY =
            new PagedStatement<>("Authority.actions", Action.class, """
            MATCH (:Authority {code: key})-[:PILOTS|PARTICIPATES_IN]->(action:Action)
            WITH DISTINCT action
            """, null, Action.ROW, BY_CODE);

    private static final PagedStatement<Action> OF_BUILDING_BLOCK = new PagedStatement<>(
            "BuildingBlock.actions",
            Action.class,
            "MATCH (:BuildingBlock {slug: key})<-[:BUILDS_ON]-(action:Action)",
            null,
            Action.ROW,
            BY_CODE);

    private final Graph graph;
    private final Authorities authorities;
    private final PagedEdge<Action> ofPriority;
    private final PagedEdge<Action> ofAuthority;
    private final PagedEdge<Action> ofBuildingBlock;

    ActionController(Graph graph, Authorities authorities, Pages pages) {
        this.graph = graph;
        this.authorities = authorities;
        this.ofPriority = pages.edge(OF_PRIORITY);
        this.ofAuthority = pages.edge(OF_AUTHORITY);
        this.ofBuildingBlock = pages.edge(OF_BUILDING_BLOCK);
    }

    @Bean
    static NodeType actionNodes(Graph graph) {
        return new NodeType("Action", codes -> graph.one(Action.BY_CODES, codes, code -> code, Action.class));
    }

    @QueryMapping
    @Nullable
    Action action(@Argument By by) {
        return graph.one(Action.BY_CODES, Map.of("keys", List.of(by.code())), Action.class);
    }

    @BatchMapping
    Map<Action, Priority> priority(List<Action> actions) {
        return graph.one(PRIORITY, actions, Action::code, Priority.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<Action>> actions(
            Priority priority, @Argument @Nullable ActionFilter filter, Page page, DataFetchingEnvironment field) {
        var kept = Objects.requireNonNullElse(filter, ActionFilter.NONE);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("status", kept.status());
        parameters.put("reliability", kept.reliability());
        parameters.put("openedIn", kept.openedIn());
        parameters.put("livingIn", kept.livingIn());
        parameters.put(
                "pilotedBy",
                kept.pilotedBy() == null
                        ? null
                        : authorities.require(kept.pilotedBy()).code());
        parameters.put("buildingBlock", kept.buildingBlock());
        return ofPriority.of(priority.key(), page, parameters, field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Action>> actions(Authority authority, Page page, DataFetchingEnvironment field) {
        return ofAuthority.of(authority.code(), page, field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Action>> actions(BuildingBlock block, Page page, DataFetchingEnvironment field) {
        return ofBuildingBlock.of(block.slug(), page, field);
    }

    record By(String code) {}
}
