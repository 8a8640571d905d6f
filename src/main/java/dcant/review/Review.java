package dcant.review;

import dcant.api.Node;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one action in one semester.
 *
 * @param key code of the action, slash, semester
 * @param progress in per cent, 0 to 100
 * @param replacement code of the action that takes over from one that is dropped
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
        @Nullable String replacement,
        @Nullable String enrichedTitle,
        @Nullable String enrichedDescription,
        @Nullable Integer enrichedPriority,
        @Nullable List<String> addedBuildingBlocks,
        @Nullable List<String> removedBuildingBlocks,
        @Nullable String returnReason,
        @Nullable String remarksJson,
        @Nullable LocalDate validatedOn,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    static final Row<Review> ROW = Row.of(Review.class, "review {.*}");

    @Override
    public String nodeKey() {
        return key;
    }

    /** Code of the action. */
    public String actionCode() {
        return key.substring(0, key.lastIndexOf('/'));
    }

    /** What is to be reached next, null when nothing was named. */
    public @Nullable Milestone nextMilestone() {
        return milestoneTitle == null || milestoneDueOn == null ? null : new Milestone(milestoneTitle, milestoneDueOn);
    }

    /** What the action takes in, null unless it is enriched. */
    public @Nullable Enrichment enrichment() {
        return decision != ReviewDecision.ENRICH
                ? null
                : new Enrichment(
                        enrichedTitle,
                        enrichedDescription,
                        enrichedPriority,
                        Objects.requireNonNullElse(addedBuildingBlocks, List.of()),
                        Objects.requireNonNullElse(removedBuildingBlocks, List.of()));
    }

    /** Something to reach by a day. */
    public record Milestone(String title, LocalDate dueOn) {}

    /** What an action takes in. */
    public record Enrichment(
            @Nullable String title,
            @Nullable String description,
            @Nullable Integer priorityNumber,
            List<String> addBuildingBlocks,
            List<String> removeBuildingBlocks) {

        boolean isEmpty() {
            return title == null
                    && description == null
                    && priorityNumber == null
                    && addBuildingBlocks.isEmpty()
                    && removeBuildingBlocks.isEmpty();
        }
    }
}
