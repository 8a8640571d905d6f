package dcant.action;

import dcant.api.Connection;
import dcant.api.Page;
import dcant.api.PagedEdge;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Graph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what an action is linked to: who pilots it, who takes part, what it stands on, what it took over. */
@Controller
class ActionLinksController {

    private static final String PILOTS = """
            UNWIND $keys AS key
            MATCH (:Action {code: key})<-[pilots:PILOTS]-(authority:Authority)
            WITH key, pilots, authority ORDER BY pilots.side, authority.code
            RETURN key,
            """ + ActionPilot.ROW + " AS row";

    private static final String REPLACES = """
            UNWIND $keys AS key
            MATCH (:Action {code: key})<-[:REPLACED_BY]-(action:Action)
            WITH key, action ORDER BY action.code
            RETURN key,
            """ + Action.ROW + " AS row";

    private static final String REPLACED_BY = """
            UNWIND $keys AS key
            MATCH (:Action {code: key})-[:REPLACED_BY]->(action:Action)
            RETURN key,
            """ + Action.ROW + " AS row";

    private static final PagedStatement<Authority> PARTICIPANTS = new PagedStatement<>(
            "Action.participants",
            Authority.class,
            "MATCH (:Action {code: key})<-[:PARTICIPATES_IN]-(authority:Authority)",
            null,
            Authority.ROW,
            List.of(SortKey.ascending("authority.code")));

    private static final PagedStatement<BuildingBlock> BUILDING_BLOCKS = BuildingBlock.list(
            "Action.buildingBlocks",
            "MATCH (:Action {code: key})-[:BUILDS_ON]->(block:BuildingBlock)",
            null,
            List.of(SortKey.ascending("block.slug")));

    private final Graph graph;
    private final PagedEdge<Authority> participants;
    private final PagedEdge<BuildingBlock> buildingBlocks;

    ActionLinksController(Graph graph, Pages pages) {
        this.graph = graph;
        this.participants = pages.edge(PARTICIPANTS);
        this.buildingBlocks = pages.edge(BUILDING_BLOCKS);
    }

    @BatchMapping
    Map<Action, List<ActionPilot>> pilots(List<Action> actions) {
        return graph.many(PILOTS, actions, Action::code, ActionPilot.class);
    }

    @BatchMapping
    Map<ActionPilot, Authority> authority(List<ActionPilot> pilots) {
        return graph.one(Authority.BY_CODES, pilots, ActionPilot::authorityCode, Authority.class);
    }

    @BatchMapping
    Map<Action, List<Action>> replaces(List<Action> actions) {
        return graph.many(REPLACES, actions, Action::code, Action.class);
    }

    @BatchMapping
    Map<Action, Action> replacedBy(List<Action> actions) {
        return graph.one(REPLACED_BY, actions, Action::code, Action.class);
    }

    @BatchMapping
    Map<Decision, Authority> body(List<Decision> decisions) {
        return graph.one(Authority.BY_CODES, decisions, Decision::bodyCode, Authority.class);
    }

    @SchemaMapping
    CompletableFuture<Connection<Authority>> participants(Action action, Page page, DataFetchingEnvironment field) {
        return participants.of(action.code(), page, field);
    }

    @SchemaMapping
    CompletableFuture<Connection<BuildingBlock>> buildingBlocks(
            Action action, Page page, DataFetchingEnvironment field) {
        return buildingBlocks.of(action.code(), page, field);
    }
}
