package dcant.review;

import dcant.journal.InputCheck;
import dcant.journal.UserErrorCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        ArgumentValue<MilestoneInput> nextMilestone,
        ReviewDecision decision,
        ArgumentValue<String> dropReason,
        ArgumentValue<String> replacedBy,
        ArgumentValue<EnrichmentInput> enrichment,
        @Nullable String idempotencyKey) {

    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int WHOLE = 100;

    /** The properties to write; what is wrong is told to the check. */
    Map<String, @Nullable Object> properties(InputCheck check) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("decision", decision);
        if (!progress.isOmitted()) {
            var value = progress.value();
            check.that(
                    value == null || value >= 0 && value <= WHOLE,
                    UserErrorCode.INVALID_PROGRESS,
                    "progress",
                    String.valueOf(value));
            fields.put("progress", String.valueOf(value));
        }
        if (!health.isOmitted()) {
            fields.put("health", health.value());
        }
        text(fields, check, "progressBasis", progressBasis, LONGEST_SENTENCE);
        text(fields, check, "ambition", ambition, LONGEST_TEXT);
        text(fields, check, "done", done, LONGEST_TEXT);
        text(fields, check, "next", next, LONGEST_TEXT);
        text(fields, check, "dropReason", dropReason, LONGEST_TEXT);
        if (!replacedBy.isOmitted()) {
            fields.put("replacement", replacedBy.value());
        }
        milestone(fields, check);
        enrichment(fields, check);
        return fields;
    }

    private static void text(
            Map<String, @Nullable Object> fields,
            InputCheck check,
            String name,
            ArgumentValue<String> text,
            int longest) {
        if (!text.isOmitted()) {
            fields.put(name, check.optional(name, text.value(), longest));
        }
    }

    private void milestone(Map<String, @Nullable Object> fields, InputCheck check) {
        if (!nextMilestone.isOmitted()) {
            var given = nextMilestone.value();
            fields.put(
                    "milestoneTitle",
                    given == null ? null : check.required("nextMilestone.title", given.title(), LONGEST_SENTENCE));
            fields.put("milestoneDueOn", given == null ? null : given.dueOn());
        }
    }

    private void enrichment(Map<String, @Nullable Object> fields, InputCheck check) {
        if (!enrichment.isOmitted()) {
            var given = enrichment.value() == null ? EnrichmentInput.NONE : enrichment.value();
            fields.put("enrichedTitle", check.optional("enrichment.title", given.title(), LONGEST_SENTENCE));
            fields.put(
                    "enrichedDescription", check.optional("enrichment.description", given.description(), LONGEST_TEXT));
            fields.put("enrichedPriority", given.priorityNumber());
            fields.put("addedBuildingBlocks", given.addBuildingBlocks());
            fields.put("removedBuildingBlocks", given.removeBuildingBlocks());
        }
    }

    record MilestoneInput(String title, LocalDate dueOn) {}

    record EnrichmentInput(
            @Nullable String title,
            @Nullable String description,
            @Nullable Integer priorityNumber,
            @Nullable List<String> addBuildingBlocks,
            @Nullable List<String> removeBuildingBlocks) {

        static final EnrichmentInput NONE = new EnrichmentInput(null, null, null, null, null);
    }
}
