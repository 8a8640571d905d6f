package dcant.review;

import dcant.journal.InputCheck;
import dcant.journal.JournalEntryType;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The life of a review once it is written: its pilots submit it, a coordinator returns or validates it. */
@Controller
class ReviewMutations {

    private static final int LONGEST_REASON = 2_000;

    private final ReviewSteps steps;
    private final ReviewEffects effects;
    private final Clock clock;

    ReviewMutations(ReviewSteps steps, ReviewEffects effects, Clock clock) {
        this.steps = steps;
        this.effects = effects;
        this.clock = clock;
    }

    @MutationMapping
    ReviewPayload submitReview(@Argument SubmitReviewInput input, Mutation mutation) {
        return steps.take(
                mutation, new InputCheck(), input.reviewId(), input.expectedVersion(), false, (writing, review) -> {
                    ReviewSteps.requireWritable(review);
                    Submission.requireComplete(review);
                    return ReviewSteps.fields("status", ReviewStatus.SUBMITTED);
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
        return steps.take(mutation, check, input.reviewId(), input.expectedVersion(), true, (writing, review) -> {
            requireSubmitted(review);
            var fields = ReviewSteps.fields("status", ReviewStatus.RETURNED);
            fields.put("returnReason", reason);
            fields.put("remarksJson", ReviewRemark.write(remarks));
            return fields;
        });
    }

    @MutationMapping
    ReviewPayload validateReview(@Argument ValidateReviewInput input, Mutation mutation) {
        return steps.take(
                mutation, new InputCheck(), input.reviewId(), input.expectedVersion(), true, (writing, review) -> {
                    requireSubmitted(review);
                    var fields = ReviewSteps.fields("status", ReviewStatus.VALIDATED);
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
}
