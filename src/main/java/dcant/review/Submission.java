package dcant.review;

import dcant.journal.InputCheck;
import dcant.journal.UserErrorCode;
import java.util.EnumSet;

/** What a review must say before it is handed to the coordinators. */
final class Submission {

    private static final EnumSet<ReviewDecision> GOES_ON = EnumSet.of(ReviewDecision.CONTINUE, ReviewDecision.ENRICH);

    private Submission() {}

    /** @throws dcant.journal.Refusal with all that is missing */
    static void requireComplete(Review review) {
        var check = new InputCheck();
        if (GOES_ON.contains(review.decision())) {
            check.that(review.progress() != null, UserErrorCode.PROGRESS_REQUIRED, "progress");
            check.that(review.health() != null, UserErrorCode.HEALTH_REQUIRED, "health");
            check.that(review.nextMilestone() != null, UserErrorCode.MILESTONE_REQUIRED, "nextMilestone");
        }
        var enrichment = review.enrichment();
        check.that(enrichment == null || !enrichment.isEmpty(), UserErrorCode.ENRICHMENT_REQUIRED, "enrichment");
        check.that(
                review.decision() != ReviewDecision.DROP || review.dropReason() != null,
                UserErrorCode.DROP_REASON_REQUIRED,
                "dropReason");
        check.done(review.key());
    }
}
