package dcant.review;

import dcant.action.Action;
import dcant.graph.Graph;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers how far a campaign is, counted on the reviews that the reader may see: contract 06. */
@Controller
class CoverageController {

    /** The actions that are due, each with its review when the reader may see it. */
    private static final String DUE = """
            MATCH (campaign:ReviewCampaign {key: key})-[:OF]->(:Programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
            WHERE action.openedIn <= campaign.semester
              AND (action.endedIn IS NULL OR action.endedIn >= campaign.semester)
            OPTIONAL MATCH (action)<-[:OF]-(review:Review)-[:IN]->(campaign) WHERE
            """ + ReviewVisibility.IS_VISIBLE;

    private static final String COVERAGE = """
            UNWIND $keys AS key
            CALL (key) {
            """ + DUE + """

              RETURN {
                due: count(action), reviewed: count(review),
                draft: count(CASE review.status WHEN 'DRAFT' THEN 1 END),
                submitted: count(CASE review.status WHEN 'SUBMITTED' THEN 1 END),
                returned: count(CASE review.status WHEN 'RETURNED' THEN 1 END),
                validated: count(CASE review.status WHEN 'VALIDATED' THEN 1 END),
                seesAll: $seesAll OR size($pilotsFor) > 0
              } AS row
            }
            RETURN key, row
            """;

    private static final String WITHOUT_REVIEW = """
            UNWIND $keys AS key
            CALL (key) {
            """ + DUE + """

              WITH action WHERE review IS NULL
              RETURN action ORDER BY action.code
            }
            RETURN key,
            """ + Action.ROW + " AS row";

    private final Graph graph;
    private final ReviewVisibility visibility;

    CoverageController(Graph graph, ReviewVisibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    @BatchMapping
    Map<ReviewCampaign, Coverage> coverage(List<ReviewCampaign> campaigns, GraphQLContext request) {
        var counted = new HashMap<ReviewCampaign, Coverage>();
        grouped(COVERAGE, campaigns, request, Counts.class)
                .forEach((campaign, rows) ->
                        counted.put(campaign, rows.getFirst().coverage()));
        return counted;
    }

    @BatchMapping
    Map<ReviewCampaign, List<Action>> actionsWithoutReview(List<ReviewCampaign> campaigns, GraphQLContext request) {
        return grouped(WITHOUT_REVIEW, campaigns, request, Action.class);
    }

    private <T> Map<ReviewCampaign, List<T>> grouped(
            String cypher, List<ReviewCampaign> campaigns, GraphQLContext request, Class<T> type) {
        return graph.many(cypher, campaigns, ReviewCampaign::key, visibility.of(request), type);
    }

    private record Counts(
            int due, int reviewed, int draft, int submitted, int returned, int validated, boolean seesAll) {

        Coverage coverage() {
            return new Coverage(
                    due,
                    due - reviewed,
                    seesAll ? draft : null,
                    seesAll ? submitted : null,
                    seesAll ? returned : null,
                    validated);
        }
    }

    /**
     * How many actions are due, and where their reviews stand.
     *
     * @param draft null for a reader for whom unpublished reviews do not exist
     */
    record Coverage(
            int due,
            int missing,
            @Nullable Integer draft,
            @Nullable Integer submitted,
            @Nullable Integer returned,
            int validated) {}
}
