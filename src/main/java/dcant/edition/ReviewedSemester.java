package dcant.edition;

import dcant.action.Action;
import dcant.review.Health;
import dcant.source.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A semester that is frozen or under review, with the actions that were part of the programme in it.
 *
 * @param isFrozen whether it is read from the edition
 */
record ReviewedSemester(String semester, boolean isFrozen, List<Figure> figures) {

    /**
     * One action.
     *
     * @param isReviewed whether a review of this very semester was validated
     */
    record Figure(
            Action.Status status,
            boolean isReviewed,
            @Nullable Health health,
            @Nullable Integer progress,
            Reliability reliability) {}
}
