package dcant.desk;

import dcant.action.Action;
import dcant.action.ActionPilot;
import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.campaign.ReviewCampaign;
import dcant.contact.ContactPoint;
import dcant.graph.Row;
import dcant.review.ReviewVisibility;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the coordinators' desk: what is due, how late it is, whose turn it is. A pilot sees its own actions. */
@Controller
class DueItemController {

    private static final Edge<List<DueItem>> DUE =
            Edge.list("""
            CALL (key) {
            MATCH (campaign:ReviewCampaign {key: key})-[:OF]->(programme:Programme)
            MATCH (programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
            WHERE %s
              AND ($seesAll OR EXISTS { (action)<-[:PILOTS]-(own:Authority) WHERE own.code IN $pilotsFor })
              AND ($side IS NULL OR EXISTS { (action)<-[:PILOTS {side: $side}]-() })
            OPTIONAL MATCH (action)<-[:OF]-(review:Review)-[:IN]->(campaign)
            WITH programme, action,
                 CASE
                   WHEN review IS NOT NULL AND (review.status = 'VALIDATED' OR campaign.status <> 'CLOSED')
                     THEN review.status
                   WHEN campaign.status = 'CLOSED' THEN 'CARRIED_OVER'
                   ELSE 'MISSING'
                 END AS state,
                 duration.inDays(campaign.closesOn, $today).days AS days
            WITH programme, action, state,
                 CASE WHEN state IN ['VALIDATED', 'CARRIED_OVER'] OR days < 0 THEN 0 ELSE days END AS daysLate
            WHERE NOT $lateOnly OR daysLate > 0
            WITH programme, action, state, daysLate ORDER BY daysLate DESC, action.code LIMIT $first
            RETURN {
              campaignKey: key, actionCode: action.code, state: state, daysLate: daysLate,
              waitingFor: CASE
                WHEN state IN ['VALIDATED', 'CARRIED_OVER'] THEN []
                WHEN state = 'SUBMITTED' THEN COLLECT {
                  MATCH (programme)<-[:COORDINATES]-(body:Authority) RETURN body.code ORDER BY body.code }
                ELSE COLLECT { MATCH (action)<-[:PILOTS]-(body:Authority) RETURN body.code ORDER BY body.code }
              END
            } AS item
            }
            """.formatted(Action.livesIn("campaign.semester")), Row.of(DueItem.class, "item"));

    private final ReviewVisibility visibility;
    private final Clock clock;

    DueItemController(ReviewVisibility visibility, Clock clock) {
        this.visibility = visibility;
        this.clock = clock;
    }

    @Bean
    static Edges<DueItem> linksOfDueItems() {
        return Edges.of(DueItem.class, DueItem::actionCode)
                .to("action", Action.BY_CODE)
                .made(
                        "waitingFor",
                        ResolvableType.forClassWithGenerics(List.class, Authority.class),
                        (item, field) -> Authority.BY_CODE.ofAll(item.waitingFor(), field))
                .made(
                        "contacts",
                        ResolvableType.forClassWithGenerics(List.class, ContactPoint.class),
                        (item, field) -> ContactPoint.OF_AUTHORITY.ofAll(item.waitingFor(), field));
    }

    @SchemaMapping
    CompletableFuture<List<DueItem>> dueItems(
            ReviewCampaign campaign,
            @Argument @Nullable DueItemFilter filter,
            @Argument int first,
            DataFetchingEnvironment field) {
        var kept = Objects.requireNonNullElse(filter, DueItemFilter.NONE);
        var parameters = visibility.in(field);
        parameters.put("side", kept.side());
        parameters.put("lateOnly", Boolean.TRUE.equals(kept.lateOnly()));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("first", BadRequest.unlessBetween(1, 100, "first", first));
        return DUE.of(campaign.key(), parameters, field);
    }

    record DueItemFilter(@Nullable Boolean lateOnly, ActionPilot.@Nullable Side side) {

        static final DueItemFilter NONE = new DueItemFilter(false, null);
    }
}
