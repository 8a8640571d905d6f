package dcant.review;

import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.JournalEntryType;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.UserError;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import dcant.review.Reviews.About;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The life of a review: its pilots write and submit it, a coordinator returns or validates it. */
@Controller
class ReviewMutations {

    private static final int LONGEST_REASON = 2_000;

    private final Journal journal;
    private final Reviews reviews;
    private final ReviewEffects effects;
    private final Clock clock;

    ReviewMutations(Journal journal, Reviews reviews, ReviewEffects effects, Clock clock) {
        this.journal = journal;
        this.reviews = reviews;
        this.effects = effects;
        this.clock = clock;
    }

    @MutationMapping
    ReviewPayload saveReviewDraft(@Argument SaveReviewDraftInput input, Mutation mutation) {
        var check = new InputCheck();
        var fields = input.properties(check);
        return journal.write(
                mutation,
                check,
                writing -> {
                    var about = Reviews.about(writing, input.actionCode(), input.semester());
                    writing.require(writing.rights().isAgentOfAny(about.pilots()));
                    return writing.once(() -> save(writing, about, input, new HashMap<>(fields)));
                },
                reviews::byKey,
                ReviewPayload::new);
    }

    private String save(
            Writing writing, About about, SaveReviewDraftInput input, Map<String, @Nullable Object> fields) {
        var key = about.action() + "/" + input.semester();
        var draft = Reviews.in(writing, key);
        writing.expect(
                Objects.requireNonNullElse(input.expectedVersion(), 0), draft == null ? 0 : draft.version(), key);
        reviews.requireOpen(writing, about, input.semester());
        effects.requirePossible(writing, about, input, fields);
        if (draft == null) {
            create(writing, about, key, input.semester(), fields);
            return key;
        }
        requireWritable(draft);
        fields.put("version", draft.version() + 1);
        fields.put("textVersion", draft.version() + 1);
        change(writing, about, key, fields);
        return key;
    }

    /** The last validated review is where the next one starts. */
    private static void create(
            Writing writing, About about, String key, String semester, Map<String, @Nullable Object> fields) {
        var last = Reviews.lastValidated(writing, about, semester);
        if (last != null) {
            keep(fields, "progress", last.progress());
            keep(fields, "health", last.health());
            keep(fields, "progressBasis", last.progressBasis());
            keep(fields, "ambition", last.ambition());
            keep(fields, "next", last.next());
            keep(fields, "milestoneTitle", last.milestoneTitle());
            keep(fields, "milestoneDueOn", last.milestoneDueOn());
        }
        fields.put("version", 1);
        fields.put("textVersion", 1);
        fields.put("semester", semester);
        fields.put("status", ReviewStatus.DRAFT);
        fields.put("reliability", writing.reliability());
        fields.put("sourceKeys", List.of(writing.source()));
        Reviews.create(writing, about, key, fields);
        writing.record(Reviews.subject(key), Reviews.author(writing, about), Reviews.changes(fields, field -> null));
    }

    private static void keep(Map<String, @Nullable Object> fields, String field, @Nullable Object value) {
        if (!fields.containsKey(field)) {
            fields.put(field, value);
        }
    }

    private static void requireWritable(Review review) {
        switch (review.status()) {
            case SUBMITTED ->
                throw Refusal.of(UserErrorCode.REVIEW_SUBMITTED, "").about(review.key());
            case VALIDATED ->
                throw Refusal.of(UserErrorCode.REVIEW_VALIDATED, "").about(review.key());
            case DRAFT, RETURNED -> {
                // both are in the hands of the pilots
            }
        }
    }

    private static void change(Writing writing, About about, String key, Map<String, @Nullable Object> fields) {
        var before = Reviews.properties(writing, key);
        Reviews.change(writing, key, fields);
        writing.record(Reviews.subject(key), Reviews.author(writing, about), Reviews.changes(fields, before::get));
    }

    @MutationMapping
    ReviewPayload submitReview(@Argument SubmitReviewInput input, Mutation mutation) {
        return step(mutation, new InputCheck(), input.reviewId(), input.expectedVersion(), false, (writing, review) -> {
            requireWritable(review);
            Submission.requireComplete(review);
            return fields("status", ReviewStatus.SUBMITTED);
        });
    }

    @MutationMapping
    ReviewPayload returnReview(@Argument ReturnReviewInput input, Mutation mutation) {
        var check = new InputCheck();
        var reason = check.required("reason", input.reason(), LONGEST_REASON);
        var remarks = Objects.requireNonNullElse(input.remarks(), List.<ReviewRemark>of()).stream()
                .map(remark ->
                        new ReviewRemark(remark.field(), check.required("remarks", remark.message(), LONGEST_REASON)))
                .toList();
        return step(mutation, check, input.reviewId(), input.expectedVersion(), true, (writing, review) -> {
            requireSubmitted(review);
            var fields = fields("status", ReviewStatus.RETURNED);
            fields.put("returnReason", reason);
            fields.put("remarksJson", ReviewRemark.write(remarks));
            return fields;
        });
    }

    @MutationMapping
    ReviewPayload validateReview(@Argument ValidateReviewInput input, Mutation mutation) {
        return step(mutation, new InputCheck(), input.reviewId(), input.expectedVersion(), true, (writing, review) -> {
            requireSubmitted(review);
            var fields = fields("status", ReviewStatus.VALIDATED);
            fields.put("validatedOn", LocalDate.now(clock));
            fields.put("returnReason", null);
            fields.put("remarksJson", null);
            publish(writing, review);
            effects.of(writing, review, input.decision());
            return fields;
        });
    }

    /** What is published is the whole text: that of the drafts before it is not public. */
    private static void publish(Writing writing, Review review) {
        var text = Reviews.properties(writing, review.key());
        text.keySet()
                .removeAll(List.of(
                        "key",
                        "version",
                        "textVersion",
                        "status",
                        "semester",
                        "reliability",
                        "sourceKeys",
                        "returnReason",
                        "remarksJson"));
        text.put("status", ReviewStatus.VALIDATED);
        writing.publish(
                JournalEntryType.REVIEW_PUBLISHED,
                Reviews.subject(review.key()),
                null,
                Reviews.changes(text, field -> null));
    }

    private static void requireSubmitted(Review review) {
        if (review.status() == ReviewStatus.VALIDATED) {
            throw Refusal.of(UserErrorCode.REVIEW_VALIDATED, "").about(review.key());
        }
        if (review.status() != ReviewStatus.SUBMITTED) {
            throw Refusal.of(UserErrorCode.REVIEW_NOT_SUBMITTED, "").about(review.key());
        }
    }

    private ReviewPayload step(
            Mutation mutation, InputCheck check, String id, int expectedVersion, boolean isForCoordinators, Step step) {
        return journal.write(
                mutation,
                check,
                writing -> {
                    var review = Reviews.visible(writing, id);
                    var about = Reviews.about(writing, review.actionCode(), review.semester());
                    writing.require(
                            isForCoordinators
                                    ? writing.rights().isCoordinator()
                                    : writing.rights().isAgentOfAny(about.pilots()));
                    return writing.once(() -> {
                        writing.expect(expectedVersion, review.version(), review.key());
                        reviews.requireOpen(writing, about, review.semester());
                        var fields = step.of(writing, review);
                        fields.put("version", review.version() + 1);
                        change(writing, about, review.key(), fields);
                        return review.key();
                    });
                },
                reviews::byKey,
                ReviewPayload::new);
    }

    private static Map<String, @Nullable Object> fields(String field, Object value) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put(field, value);
        return fields;
    }

    /** Checks one step, and gives the properties that it changes. */
    private interface Step {
        Map<String, @Nullable Object> of(Writing writing, Review review);
    }

    record SubmitReviewInput(
            String reviewId, int expectedVersion, @Nullable String idempotencyKey) {}

    record ReturnReviewInput(
            String reviewId,
            int expectedVersion,
            String reason,
            @Nullable List<ReviewRemark> remarks,
            @Nullable String idempotencyKey) {}

    record ValidateReviewInput(
            String reviewId,
            int expectedVersion,
            @Nullable DecisionInput decision,
            @Nullable String idempotencyKey) {}

    record ReviewPayload(@Nullable Review review, List<UserError> userErrors) {}
}
