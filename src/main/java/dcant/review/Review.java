package dcant.review;

import dcant.action.Action;
import dcant.graph.Components;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import dcant.write.Kind;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.UserError;
import dcant.write.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one action in one semester.
 *
 * @param key code of the action, slash, semester
 * @param textVersion the version in which its text was last changed, null for 1
 * @param progress in per cent, 0 to 100
 * @param replacement code of the action that takes over from one that is dropped
 */
public record Review(
        String key,
        int version,
        @Nullable Integer textVersion,
        String semester,
        Status status,
        @Nullable Integer progress,
        @Nullable String progressBasis,
        @Nullable Health health,
        @Nullable String ambition,
        @Nullable String done,
        @Nullable String next,
        @Nullable String milestoneTitle,
        @Nullable LocalDate milestoneDueOn,
        Decision decision,
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
        implements Versioned, Sourced {

    /** The row of a review that a statement calls {@code review}. */
    public static final Row<Review> ROW = Row.of(Review.class, "review {.*}");

    /** Reviews as they are written. */
    static final Kind<Review> KIND = Kind.of(ROW, "(review:Review {key: $key})", """
            MATCH (action:Action {code: $action})
            MATCH (campaign:ReviewCampaign {key: $campaign})
            CREATE (review:Review)-[:OF]->(action)
            CREATE (review)-[:IN]->(campaign)
            """);

    /** What everybody is told of a review that is validated: its whole text, and nothing of the drafts before it. */
    static final Kind<Review> PUBLISHED =
            KIND.telling(Stream.concat(Stream.of("status"), Components.typesOf(ReviewText.class).keySet().stream())
                    .filter(component -> !component.equals("textVersion"))
                    .sorted()
                    .toArray(String[]::new));

    private static final RefusalCode REVIEW_SUBMITTED = new RefusalCode("REVIEW_SUBMITTED");
    private static final RefusalCode REVIEW_VALIDATED = new RefusalCode("REVIEW_VALIDATED");
    private static final RefusalCode REVIEW_NOT_SUBMITTED = new RefusalCode("REVIEW_NOT_SUBMITTED");

    /** A new one, in the hands of its pilots. */
    static Review draft(String key, String semester, ReviewText text, Reliability reliability, String source) {
        return new Review(
                key,
                1,
                1,
                semester,
                Status.DRAFT,
                text.progress(),
                text.progressBasis(),
                text.health(),
                text.ambition(),
                text.done(),
                text.next(),
                text.milestoneTitle(),
                text.milestoneDueOn(),
                text.decision(),
                text.dropReason(),
                text.replacement(),
                text.enrichedTitle(),
                text.enrichedDescription(),
                text.enrichedPriority(),
                text.addedBuildingBlocks(),
                text.removedBuildingBlocks(),
                null,
                null,
                null,
                reliability,
                List.of(source));
    }

    /** @throws Refusal unless its pilots may write it now */
    Review requireWritable() {
        return switch (status) {
            case SUBMITTED -> throw Refusal.of(REVIEW_SUBMITTED, "").about(key);
            case VALIDATED -> throw Refusal.of(REVIEW_VALIDATED, "").about(key);
            case DRAFT, RETURNED -> this;
        };
    }

    /** @throws Refusal unless the coordinators have it */
    private void requireSubmitted() {
        if (status == Status.VALIDATED) {
            throw Refusal.of(REVIEW_VALIDATED, "").about(key);
        }
        if (status != Status.SUBMITTED) {
            throw Refusal.of(REVIEW_NOT_SUBMITTED, "").about(key);
        }
    }

    /** Handed to the coordinators. */
    Stage submitted() {
        Submission.requireComplete(requireWritable());
        return new Stage(Status.SUBMITTED, returnReason, remarksJson, validatedOn);
    }

    /** Given back to its pilots. */
    Stage returned(String reason, List<ReviewRemark> remarks) {
        requireSubmitted();
        return new Stage(Status.RETURNED, reason, ReviewRemark.write(remarks), validatedOn);
    }

    /** Published, for ever. */
    Stage validated(LocalDate today) {
        requireSubmitted();
        return new Stage(Status.VALIDATED, null, null, today);
    }

    /** Where a review stands between its pilots and the coordinators. */
    record Stage(
            Status status,
            @Nullable String returnReason,
            @Nullable String remarksJson,
            @Nullable LocalDate validatedOn) {}

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
        return Milestone.of(milestoneTitle, milestoneDueOn);
    }

    /** What the action takes in, null unless it is enriched. */
    public @Nullable Enrichment enrichment() {
        return decision != Decision.ENRICH
                ? null
                : new Enrichment(
                        enrichedTitle,
                        enrichedDescription,
                        enrichedPriority,
                        Objects.requireNonNullElse(addedBuildingBlocks, List.of()),
                        Objects.requireNonNullElse(removedBuildingBlocks, List.of()));
    }

    /** Something to reach by a day. */
    public record Milestone(String title, LocalDate dueOn) {

        /** Null unless both are known. */
        static @Nullable Milestone of(@Nullable String title, @Nullable LocalDate dueOn) {
            return title == null || dueOn == null ? null : new Milestone(title, dueOn);
        }
    }

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

    /** What became of a review, or what is wrong with what was asked. */
    record Payload(@Nullable Review review, List<UserError> userErrors) {}

    /** Where a review stands. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        RETURNED,
        VALIDATED
    }

    /** What a review decides of its action. */
    public enum Decision {
        CONTINUE,
        ENRICH,
        COMPLETE,
        DROP;

        /** How the action ends by it, null when it goes on. */
        Action.@Nullable Status ends() {
            return switch (this) {
                case COMPLETE -> Action.Status.COMPLETED;
                case DROP -> Action.Status.DROPPED;
                case CONTINUE, ENRICH -> null;
            };
        }
    }
}
