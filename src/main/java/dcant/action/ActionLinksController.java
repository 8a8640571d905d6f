package dcant.action;

import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.SortKey;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.programme.Priority;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;

/** Answers what an action is linked to: its priority, who pilots it, who takes part, what it stands on, what it took over. */
@Controller
class ActionLinksController {

    private static final Edge<Connection<BuildingBlock>> BUILDING_BLOCKS = Edge.pages(BuildingBlock.list(
            "Action.buildingBlocks",
            "MATCH (:Action {code: key})-[:BUILDS_ON]->(block:BuildingBlock)",
            null,
            List.of(SortKey.ascending("block.slug"))));

    @Bean
    static Edges<Action> linksOfActions() {
        return Edges.of(Action.class, Action::code)
                .found(Action.BY_CODE)
                .one("priority", "MATCH (:Action {code: key})-[:SERVES]->(priority:Priority)", Priority.ROW)
                .list("pilots", """
                        MATCH (:Action {code: key})<-[pilots:PILOTS]-(authority:Authority)
                        WITH key, pilots, authority ORDER BY pilots.side, authority.code
                        """, ActionPilot.ROW)
                .list("replaces", """
                        MATCH (:Action {code: key})<-[:REPLACED_BY]-(action:Action)
                        WITH key, action ORDER BY action.code
                        """, Action.ROW)
                .one("replacedBy", "MATCH (:Action {code: key})-[:REPLACED_BY]->(action:Action)", Action.ROW)
                .pages(
                        "participants",
                        "MATCH (:Action {code: key})<-[:PARTICIPATES_IN]-(authority:Authority)",
                        Authority.ROW,
                        "authority.code")
                .to("buildingBlocks", BUILDING_BLOCKS);
    }

    @Bean
    static Edges<ActionPilot> linksOfPilots() {
        return Edges.of(ActionPilot.class, ActionPilot::authorityCode).to("authority", Authority.BY_CODE);
    }

    @Bean
    static Edges<Decision> linksOfDecisions() {
        return Edges.of(Decision.class, Decision::bodyCode).to("body", Authority.BY_CODE);
    }
}
