package dcant.review;

import dcant.review.Review.Milestone;
import dcant.write.InputCheck;
import dcant.write.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** A review as a pilot writes it. A field that is left out stays as it was; null empties it. */
record SaveReviewDraftInput(
        String actionCode,
        String semester,
        @Nullable Integer expectedVersion,
        ArgumentValue<Integer> progress,
        ArgumentValue<Health> health,
        ArgumentValue<String> progressBasis,
        ArgumentValue<String> ambition,
        ArgumentValue<String> done,
        ArgumentValue<String> next,
        ArgumentValue<Milestone> nextMilestone,
        Review.Decision decision,
        ArgumentValue<String> dropReason,
        ArgumentValue<String> replacedBy,
        ArgumentValue<EnrichmentInput> enrichment,
        @Nullable String idempotencyKey) {

    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int WHOLE = 100;

    private static final RefusalCode INVALID_PROGRESS = new RefusalCode("INVALID_PROGRESS");

    /** The text that this makes of the one before; what is wrong is told to the check. */
    ReviewText over(ReviewText before, InputCheck check) {
        var milestone = milestone(before, check);
        var enriched = enrichment(before, check);
        return new ReviewText(
                before.textVersion(),
                progress(before, check),
                text(progressBasis, before.progressBasis(), "progressBasis", LONGEST_SENTENCE, check),
                given(health, before.health()),
                text(ambition, before.ambition(), "ambition", LONGEST_TEXT, check),
                text(done, before.done(), "done", LONGEST_TEXT, check),
                text(next, before.next(), "next", LONGEST_TEXT, check),
                milestone == null ? null : milestone.title(),
                milestone == null ? null : milestone.dueOn(),
                decision,
                text(dropReason, before.dropReason(), "dropReason", LONGEST_TEXT, check),
                given(replacedBy, before.replacement()),
                enriched.title(),
                enriched.description(),
                enriched.priorityNumber(),
                enriched.addBuildingBlocks(),
                enriched.removeBuildingBlocks());
    }

    private static <T> @Nullable T given(ArgumentValue<T> value, @Nullable T before) {
        return value.isOmitted() ? before : value.value();
    }

    private @Nullable Integer progress(ReviewText before, InputCheck check) {
        var value = given(progress, before.progress());
        check.that(value == null || value >= 0 && value <= WHOLE, INVALID_PROGRESS, "progress", String.valueOf(value));
        return value;
    }

    private static @Nullable String text(
            ArgumentValue<String> text, @Nullable String before, String name, int longest, InputCheck check) {
        return text.isOmitted() ? before : check.optional(name, text.value(), longest);
    }

    private @Nullable Milestone milestone(ReviewText before, InputCheck check) {
        if (nextMilestone.isOmitted()) {
            return Milestone.of(before.milestoneTitle(), before.milestoneDueOn());
        }
        var given = nextMilestone.value();
        return given == null
                ? null
                : new Milestone(check.required("nextMilestone.title", given.title(), LONGEST_SENTENCE), given.dueOn());
    }

    private EnrichmentInput enrichment(ReviewText before, InputCheck check) {
        if (enrichment.isOmitted()) {
            return new EnrichmentInput(
                    before.enrichedTitle(),
                    before.enrichedDescription(),
                    before.enrichedPriority(),
                    before.addedBuildingBlocks(),
                    before.removedBuildingBlocks());
        }
        var given = enrichment.value() == null ? EnrichmentInput.NONE : enrichment.value();
        return new EnrichmentInput(
                check.optional("enrichment.title", given.title(), LONGEST_SENTENCE),
                check.optional("enrichment.description", given.description(), LONGEST_TEXT),
                given.priorityNumber(),
                given.addBuildingBlocks(),
                given.removeBuildingBlocks());
    }

    record EnrichmentInput(
            @Nullable String title,
            @Nullable String description,
            @Nullable Integer priorityNumber,
            @Nullable List<String> addBuildingBlocks,
            @Nullable List<String> removeBuildingBlocks) {

        static final EnrichmentInput NONE = new EnrichmentInput(null, null, null, null, null);
    }
}
