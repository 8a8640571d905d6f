package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.campaign.ReviewCampaign;
import dcant.review.Health;
import dcant.review.Review;
import java.util.List;

/** Review campaigns and the reviews of past semesters. */
final class ReviewSeed {

    private static final SeedFile CAMPAIGNS = SeedFile.ofFacts(
                    "campaigns",
                    """
                    MATCH (programme:Programme {code: row.programme})
                    CREATE (campaign:ReviewCampaign)-[:OF]->(programme)
                    SET campaign = row {key: row.programme + '/' + row.semester, version: 1, .semester, .status,
                      .opensOn, .closesOn, .reliability, sourceKeys: row.sources}
                    """,
                    required("programme", Form.PROGRAMME),
                    required("semester", Form.SEMESTER),
                    required("status", Form.oneOf(ReviewCampaign.Status.class)),
                    required("opensOn", Form.DATE),
                    required("closesOn", Form.dateOrPeriod()))
            .keyed("campaign", "", "programme", "semester");

    private static final SeedFile REVIEWS = SeedFile.ofFacts(
                    "reviews",
                    """
                    MATCH (action:Action {code: row.action})-[:SERVES]->(:Priority)-[:OF]->(:Programme)
                          <-[:OF]-(campaign:ReviewCampaign {semester: row.semester})
                    CREATE (review:Review)
                    SET review = row {key: row.action + '/' + row.semester, version: 1, .semester,
                      status: 'VALIDATED', .progress, .health, .progressBasis, .ambition, .done, .next,
                      .milestoneTitle, .milestoneDueOn, .decision, .dropReason, .validatedOn, .reliability,
                      sourceKeys: row.sources}
                    CREATE (review)-[:OF]->(action)
                    CREATE (review)-[:IN]->(campaign)
                    """,
                    required("action", Form.ACTION),
                    required("semester", Form.SEMESTER),
                    optional("progress", Form.integer(0, 100)),
                    optional("health", Form.oneOf(Health.class)),
                    optional("progressBasis", Form.TEXT),
                    optional("ambition", Form.TEXT),
                    optional("done", Form.TEXT),
                    optional("next", Form.TEXT),
                    optional("milestoneTitle", Form.TEXT),
                    optional("milestoneDueOn", Form.DATE),
                    required("decision", Form.oneOf(Review.Decision.class)),
                    optional("dropReason", Form.TEXT),
                    required("validatedOn", Form.DATE))
            .keyed("review", "", "action", "semester");

    static final List<SeedFile> FILES = List.of(CAMPAIGNS, REVIEWS);

    private ReviewSeed() {}
}
