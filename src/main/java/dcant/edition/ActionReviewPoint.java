package dcant.edition;

import dcant.action.Action;
import dcant.review.Health;
import dcant.source.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * What an action was said to be in one semester: null where nothing was said.
 *
 * @param isFrozen whether it is read from the edition, and will not change
 * @param status null when the action was no part of the programme
 */
record ActionReviewPoint(
        String semester,
        boolean isFrozen,
        Action.@Nullable Status status,
        @Nullable Integer progress,
        @Nullable Health health,
        @Nullable Reliability reliability) {

    static ActionReviewPoint of(ReviewedSemester semester) {
        var figure = semester.figures().stream().findFirst().orElse(null);
        var reviewed = figure == null || !figure.isReviewed() ? null : figure;
        return new ActionReviewPoint(
                semester.semester(),
                semester.isFrozen(),
                figure == null ? null : figure.status(),
                reviewed == null ? null : reviewed.progress(),
                reviewed == null ? null : reviewed.health(),
                reviewed == null ? null : reviewed.reliability());
    }
}
