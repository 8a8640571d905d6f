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
        ReviewDecision decision,
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
            ReviewDecision.CONTINUE,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    /** Where the next review starts from the last validated one: what is to come stays, what was done does not. */
    static ReviewText after(Review last) {
        return new ReviewText(
                1,
                last.progress(),
                last.progressBasis(),
                last.health(),
                last.ambition(),
                null,
                last.next(),
                last.milestoneTitle(),
                last.milestoneDueOn(),
                last.decision(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What a review says that is being written, for its next version. */
    static ReviewText of(Review review) {
        return new ReviewText(
                review.version() + 1,
                review.progress(),
                review.progressBasis(),
                review.health(),
                review.ambition(),
                review.done(),
                review.next(),
                review.milestoneTitle(),
                review.milestoneDueOn(),
                review.decision(),
                review.dropReason(),
                review.replacement(),
                review.enrichedTitle(),
                review.enrichedDescription(),
                review.enrichedPriority(),
                review.addedBuildingBlocks(),
                review.removedBuildingBlocks());
    }
}
