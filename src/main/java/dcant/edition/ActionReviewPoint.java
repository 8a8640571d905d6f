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
        return semester.figures().stream()
                .map(figure -> figure.isReviewed()
                        ? semester.point(figure.status(), figure.progress(), figure.health(), figure.reliability())
                        : semester.point(figure.status(), null, null, null))
                .findFirst()
                .orElseGet(() -> semester.point(null, null, null, null));
    }
}
