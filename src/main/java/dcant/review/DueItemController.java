package dcant.review;

import dcant.access.Access;
import dcant.action.Action;
import dcant.action.Side;
import dcant.api.BadRequest;
import dcant.authority.Authority;
import dcant.contact.ContactPoint;
import dcant.graph.Graph;
import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the coordinators' desk: what is due, how late it is, whose turn it is. A pilot sees its own actions. */
@Controller
class DueItemController {

    private static final String DUE = """
            MATCH (campaign:ReviewCampaign {key: $campaign})-[:OF]->(programme:Programme)
            MATCH (programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
            WHERE action.openedIn <= campaign.semester
              AND (action.endedIn IS NULL OR action.endedIn >= campaign.semester)
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
              campaignKey: $campaign, actionCode: action.code, state: state, daysLate: daysLate,
              waitingFor: CASE
                WHEN state IN ['VALIDATED', 'CARRIED_OVER'] THEN []
                WHEN state = 'SUBMITTED' THEN COLLECT {
                  MATCH (programme)<-[:COORDINATES]-(body:Authority) RETURN body.code ORDER BY body.code }
                ELSE COLLECT { MATCH (action)<-[:PILOTS]-(body:Authority) RETURN body.code ORDER BY body.code }
              END
            } AS row
            """;

    private static final String WAITING_FOR = """
            UNWIND $keys AS key
            UNWIND split(key, '|') AS code
            MATCH (authority:Authority {code: code})
            RETURN key,
            """ + Authority.ROW + " AS row";

    private static final String CONTACTS = """
            UNWIND $keys AS key
            UNWIND split(key, '|') AS code
            MATCH (authority:Authority {code: code}) WHERE authority.contactFunction IS NOT NULL
            RETURN key, {
              function: authority.contactFunction, email: authority.contactEmail,
              phone: authority.contactPhone, url: authority.contactUrl
            } AS row
            """;

    private final Graph graph;
    private final Access access;
    private final Clock clock;

    DueItemController(Graph graph, Access access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    @SchemaMapping
    List<DueItem> dueItems(
            ReviewCampaign campaign,
            @Argument @Nullable DueItemFilter filter,
            @Argument int first,
            GraphQLContext request) {
        var kept = Objects.requireNonNullElse(filter, DueItemFilter.NONE);
        var parameters = new HashMap<>(ReviewVisibility.of(access.rights(request)));
        parameters.put("campaign", campaign.key());
        parameters.put("side", kept.side());
        parameters.put("lateOnly", Boolean.TRUE.equals(kept.lateOnly()));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("first", BadRequest.unlessBetween(1, 100, "first", first));
        return graph.list(DUE, parameters, DueItem.class);
    }

    @BatchMapping
    Map<DueItem, Action> action(List<DueItem> items) {
        return graph.one(Action.BY_CODES, items, DueItem::actionCode, Action.class);
    }

    @BatchMapping
    Map<DueItem, List<Authority>> waitingFor(List<DueItem> items) {
        return graph.many(WAITING_FOR, items, DueItemController::codes, Authority.class);
    }

    @BatchMapping
    Map<DueItem, List<ContactPoint>> contacts(List<DueItem> items) {
        return graph.many(CONTACTS, items, DueItemController::codes, ContactPoint.class);
    }

    private static String codes(DueItem item) {
        return String.join("|", item.waitingFor());
    }

    record DueItemFilter(
            @Nullable Boolean lateOnly, @Nullable Side side) {

        static final DueItemFilter NONE = new DueItemFilter(false, null);
    }
}
