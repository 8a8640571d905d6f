package dcant.desk;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.campaign.ReviewCampaign;
import dcant.graph.Row;
import dcant.review.ReviewVisibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;

/** Answers how far a campaign is, counted on the reviews that the reader may see: contract 06. */
@Controller
class CoverageController {

    /** The actions that are due, each with its review when the reader may see it. */
    private static final String DUE = """
              MATCH (campaign:ReviewCampaign {key: key})-[:OF]->(:Programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
              WHERE %s
              OPTIONAL MATCH (action)<-[:OF]-(review:Review)-[:IN]->(campaign) WHERE %s
            """.formatted(Action.livesIn("campaign.semester"), ReviewVisibility.IS_VISIBLE);

    /** For a reader who works for nobody, unpublished reviews do not exist. */
    private static final Edge<@Nullable Coverage> COVERAGE =
            Edge.one("CALL (key) {\n" + DUE + """
              WITH count(action) AS due, count(review) AS reviewed,
                count(CASE review.status WHEN 'DRAFT' THEN 1 END) AS draft,
                count(CASE review.status WHEN 'SUBMITTED' THEN 1 END) AS submitted,
                count(CASE review.status WHEN 'RETURNED' THEN 1 END) AS returned,
                count(CASE review.status WHEN 'VALIDATED' THEN 1 END) AS validated
              WITH *, $seesAll OR size($pilotsFor) > 0 AS isSeen
              RETURN {
                due: due, missing: due - reviewed, draft: CASE WHEN isSeen THEN draft END,
                submitted: CASE WHEN isSeen THEN submitted END, returned: CASE WHEN isSeen THEN returned END,
                validated: validated
              } AS coverage
            }
            """, Row.of(Coverage.class, "coverage"));

    private static final Edge<List<Action>> WITHOUT_REVIEW = Edge.list("CALL (key) {\n" + DUE + """
              WITH action WHERE review IS NULL
              RETURN action ORDER BY action.code
            }
            """, Action.ROW);

    @Bean
    static Edges<ReviewCampaign> coverageOfCampaigns(ReviewVisibility visibility) {
        return Edges.of(ReviewCampaign.class, ReviewCampaign::key)
                .asked("actionsWithoutReview", WITHOUT_REVIEW, visibility::in)
                .asked("coverage", COVERAGE, visibility::in);
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
