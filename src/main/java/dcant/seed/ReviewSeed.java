package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.campaign.ReviewCampaign;
import dcant.review.Health;
import dcant.review.Review;
import java.util.List;

/** Review campaigns and the reviews of past semesters. */
final class ReviewSeed {

    private static final Form PROGRAMME = Form.reference("programme", "");
    private static final Form ACTION = Form.reference("action", "");

    private static final SeedFile CAMPAIGNS = SeedFile.of(
                    "campaigns",
                    List.of(
                            required("programme", PROGRAMME),
                            required("semester", Form.semester()),
                            required("status", Form.oneOf(ReviewCampaign.Status.class)),
                            required("opensOn", Form.date()),
                            required("closesOn", Form.dateOrPeriod()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (programme:Programme {code: row.programme})
                    CREATE (:ReviewCampaign {
                      key: row.programme + '/' + row.semester, version: 1, semester: row.semester, status: row.status,
                      opensOn: row.opensOn, closesOn: row.closesOn,
                      reliability: row.reliability, sourceKeys: row.sources})-[:OF]->(programme)
                    """)
            .keyed("campaign", "", "programme", "semester");

    private static final SeedFile REVIEWS = SeedFile.of(
                    "reviews",
                    List.of(
                            required("action", ACTION),
                            required("semester", Form.semester()),
                            optional("progress", Form.integer(0, 100)),
                            optional("health", Form.oneOf(Health.class)),
                            optional("progressBasis", Form.text()),
                            optional("ambition", Form.text()),
                            optional("done", Form.text()),
                            optional("next", Form.text()),
                            optional("milestoneTitle", Form.text()),
                            optional("milestoneDueOn", Form.date()),
                            required("decision", Form.oneOf(Review.Decision.class)),
                            optional("dropReason", Form.text()),
                            required("validatedOn", Form.date()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (action:Action {code: row.action})-[:SERVES]->(:Priority)-[:OF]->(:Programme)
                          <-[:OF]-(campaign:ReviewCampaign {semester: row.semester})
                    CREATE (review:Review {
                      key: row.action + '/' + row.semester, version: 1, semester: row.semester, status: 'VALIDATED',
                      progress: row.progress, health: row.health, progressBasis: row.progressBasis,
                      ambition: row.ambition, done: row.done, next: row.next,
                      milestoneTitle: row.milestoneTitle, milestoneDueOn: row.milestoneDueOn,
                      decision: row.decision, dropReason: row.dropReason, validatedOn: row.validatedOn,
                      reliability: row.reliability, sourceKeys: row.sources})
                    CREATE (review)-[:OF]->(action)
                    CREATE (review)-[:IN]->(campaign)
                    """)
            .keyed("review", "", "action", "semester");

    static final List<SeedFile> FILES = List.of(CAMPAIGNS, REVIEWS);

    private ReviewSeed() {}
}
