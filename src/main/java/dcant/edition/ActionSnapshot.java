package dcant.edition;

import dcant.action.Action;
import dcant.graph.Row;
import dcant.review.Health;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as it stood in one semester.
 *
 * @param reviewedIn semester of the review that progress and health come from, null when there is none
 */
public record ActionSnapshot(
        String code,
        String title,
        String description,
        Action.Status status,
        int priorityNumber,
        String openedIn,
        @Nullable String endedIn,
        @Nullable Health health,
        @Nullable Integer progress,
        @Nullable String reviewedIn,
        List<String> buildingBlockSlugs,
        @Nullable String dropReason,
        @Nullable String replacement,
        @Nullable String decisionBody,
        @Nullable LocalDate decidedOn,
        @Nullable String minutesUrl,
        int reuserCount,
        Reliability reliability,
        List<String> sourceKeys)
        implements Sourced {

    static final Row<ActionSnapshot> ROW = Row.of(ActionSnapshot.class, "snapshot {.*}");
}
