package dcant.review;

import dcant.write.InputCheck;
import dcant.write.RefusalCode;
import java.util.EnumSet;

/** What a review must say before it is handed to the coordinators. */
final class Submission {

    private static final EnumSet<Review.Decision> GOES_ON =
            EnumSet.of(Review.Decision.CONTINUE, Review.Decision.ENRICH);

    private static final RefusalCode PROGRESS_REQUIRED = new RefusalCode("PROGRESS_REQUIRED");
    private static final RefusalCode HEALTH_REQUIRED = new RefusalCode("HEALTH_REQUIRED");
    private static final RefusalCode MILESTONE_REQUIRED = new RefusalCode("MILESTONE_REQUIRED");
    private static final RefusalCode ENRICHMENT_REQUIRED = new RefusalCode("ENRICHMENT_REQUIRED");
    private static final RefusalCode DROP_REASON_REQUIRED = new RefusalCode("DROP_REASON_REQUIRED");

    private Submission() {}

    /** @throws dcant.write.Refusal with all that is missing */
    static void requireComplete(Review review) {
        var check = new InputCheck();
        if (GOES_ON.contains(review.decision())) {
            check.that(review.progress() != null, PROGRESS_REQUIRED, "progress");
            check.that(review.health() != null, HEALTH_REQUIRED, "health");
            check.that(review.nextMilestone() != null, MILESTONE_REQUIRED, "nextMilestone");
        }
        var enrichment = review.enrichment();
        check.that(enrichment == null || !enrichment.isEmpty(), ENRICHMENT_REQUIRED, "enrichment");
        check.that(
                review.decision() != Review.Decision.DROP || review.dropReason() != null,
                DROP_REASON_REQUIRED,
                "dropReason");
        check.done(review.key());
    }
}
