package dcant.action;

import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.api.PagedStatement;
import dcant.api.SortKey;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.buildingblock.BuildingBlock;
import dcant.graph.Components;
import dcant.programme.Priority;
import dcant.source.Reliability;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers one action, and the actions of a priority, of an authority, of a building block. */
@Controller
class ActionController {

    private static final Edge<Connection<Action>> OF_PRIORITY = Edge.pages(new PagedStatement<>(
            "Priority.actions",
            Action.ROW,
            "MATCH (:Priority {key: key})<-[:SERVES]-(action:Action)",
            """
            ($status IS NULL OR action.status IN $status)
            AND ($reliability IS NULL OR action.reliability IN $reliability)
            AND ($openedIn IS NULL OR action.openedIn = $openedIn)
            AND ($livingIn IS NULL OR %s)
            AND ($pilotedBy IS NULL OR EXISTS { (action)<-[:PILOTS]-(:Authority {code: $pilotedBy}) })
            AND ($buildingBlock IS NULL OR EXISTS { (action)-[:BUILDS_ON]->(:BuildingBlock {slug: $buildingBlock}) })
            """.formatted(Action.livesIn("$livingIn")),
            List.of(SortKey.ascending("action.code"))));

    private final Authorities authorities;

    ActionController(Authorities authorities) {
        this.authorities = authorities;
    }

    @Bean
    static Edges<Authority> actionsOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).pages("actions", """
                        MATCH (:Authority {code: key})-[:PILOTS|PARTICIPATES_IN]->(action:Action)
                        WITH DISTINCT action
                        """, Action.ROW, "action.code");
    }

    @Bean
    static Edges<BuildingBlock> actionsOfBuildingBlocks() {
        return Edges.of(BuildingBlock.class, BuildingBlock::slug)
                .pages(
                        "actions",
                        "MATCH (:BuildingBlock {slug: key})<-[:BUILDS_ON]-(action:Action)",
                        Action.ROW,
                        "action.code");
    }

    @QueryMapping
    CompletableFuture<@Nullable Action> action(@Argument By by, DataFetchingEnvironment field) {
        return Action.BY_CODE.of(by.code(), field);
    }

    @SchemaMapping
    CompletableFuture<Connection<Action>> actions(
            Priority priority, @Argument @Nullable ActionFilter filter, DataFetchingEnvironment field) {
        var kept = Objects.requireNonNullElse(filter, ActionFilter.NONE);
        var parameters = Components.of(kept);
        if (kept.pilotedBy() != null) {
            parameters.put("pilotedBy", authorities.require(kept.pilotedBy()).code());
        }
        return OF_PRIORITY.of(priority.key(), parameters, field);
    }

    record By(String code) {}

    /** Which actions to keep: all that is given must hold. */
    record ActionFilter(
            @Nullable List<Action.Status> status,
            @Nullable String livingIn,
            @Nullable String openedIn,
            @Nullable AuthorityRef pilotedBy,
            @Nullable String buildingBlock,
            @Nullable List<Reliability> reliability) {

        static final ActionFilter NONE = new ActionFilter(null, null, null, null, null, null);
    }
}
