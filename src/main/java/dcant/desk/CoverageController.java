package dcant.desk;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.campaign.ReviewCampaign;
import dcant.graph.Row;
import dcant.review.ReviewVisibility;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
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

    private static final Edge<@Nullable Counts> COVERAGE =
            Edge.one("CALL (key) {\n" + DUE + """
              RETURN {
                due: count(action), reviewed: count(review),
                draft: count(CASE review.status WHEN 'DRAFT' THEN 1 END),
                submitted: count(CASE review.status WHEN 'SUBMITTED' THEN 1 END),
                returned: count(CASE review.status WHEN 'RETURNED' THEN 1 END),
                validated: count(CASE review.status WHEN 'VALIDATED' THEN 1 END),
                seesAll: $seesAll OR size($pilotsFor) > 0
              } AS counts
            }
            """, Row.of(Counts.class, "counts"));

    private static final Edge<List<Action>> WITHOUT_REVIEW = Edge.list("CALL (key) {\n" + DUE + """
              WITH action WHERE review IS NULL
              RETURN action ORDER BY action.code
            }
            """, Action.ROW);

    @Bean
    static Edges<ReviewCampaign> coverageOfCampaigns(ReviewVisibility visibility) {
        return Edges.of(ReviewCampaign.class, ReviewCampaign::key)
                .asked("actionsWithoutReview", WITHOUT_REVIEW, visibility::in)
                .made(
                        "coverage",
                        ResolvableType.forClass(Coverage.class),
                        (campaign, field) -> COVERAGE.of(campaign.key(), visibility.in(field), field)
                                .thenApply(
                                        counts -> Objects.requireNonNull(counts).coverage()));
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
