package dcant.review;

import dcant.api.Node;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one action in one semester.
 *
 * @param key code of the action, slash, semester
 * @param progress in per cent, 0 to 100
 */
public record Review(
        String key,
        int version,
        String semester,
        ReviewStatus status,
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
        @Nullable LocalDate validatedOn,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    static final String ROW = "review {.*}";

    @Override
    public String nodeKey() {
        return key;
    }

    /** What is to be reached next, null when nothing was named. */
    public @Nullable Milestone nextMilestone() {
        return milestoneTitle == null || milestoneDueOn == null ? null : new Milestone(milestoneTitle, milestoneDueOn);
    }

    /** Something to reach by a day. */
    public record Milestone(String title, LocalDate dueOn) {}
}
