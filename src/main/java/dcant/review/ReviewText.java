package dcant.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pilots write in a review.
 *
 * @param textVersion the version of the review in which it was last changed
 * @param progress in per cent, 0 to 100
 * @param replacement code of the action that takes over from one that is dropped
 */
record ReviewText(
        @Nullable Integer textVersion,
        @Nullable Integer progress,
        @Nullable String progressBasis,
        @Nullable Health health,
        @Nullable String ambition,
        @Nullable String done,
        @Nullable String next,
        @Nullable String milestoneTitle,
        @Nullable LocalDate milestoneDueOn,
        Review.Decision decision,
        @Nullable String dropReason,
        @Nullable String replacement,
        @Nullable String enrichedTitle,
        @Nullable String enrichedDescription,
        @Nullable Integer enrichedPriority,
        @Nullable List<String> addedBuildingBlocks,
        @Nullable List<String> removedBuildingBlocks) {

    /** Where the first review of an action starts. */
    static final ReviewText EMPTY = new ReviewText(
            1,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Review.Decision.CONTINUE,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    /**
     * What the next version of a draft starts from, or the first one of a new review after the last validated one: what is
     * to come stays then, what was done and decided does not.
     *
     * @param isDraft whether the review is the draft
     */
    static ReviewText of(Review review, boolean isDraft) {
        return new ReviewText(
                isDraft ? review.version() + 1 : 1,
                review.progress(),
                review.progressBasis(),
                review.health(),
                review.ambition(),
                isDraft ? review.done() : null,
                review.next(),
                review.milestoneTitle(),
                review.milestoneDueOn(),
                review.decision(),
                isDraft ? review.dropReason() : null,
                isDraft ? review.replacement() : null,
                isDraft ? review.enrichedTitle() : null,
                isDraft ? review.enrichedDescription() : null,
                isDraft ? review.enrichedPriority() : null,
                isDraft ? review.addedBuildingBlocks() : null,
                isDraft ? review.removedBuildingBlocks() : null);
    }
}
