package dcant.review;

import dcant.api.GlobalId;
import dcant.journal.JournalEntryType;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The life of a review once it is written: its pilots submit it, a coordinator returns or validates it. */
@Controller
class ReviewMutations {

    private static final int LONGEST_REASON = 2_000;

    private final Writes writes;
    private final ReviewEffects effects;
    private final Clock clock;

    ReviewMutations(Writes writes, ReviewEffects effects, Clock clock) {
        this.writes = writes;
        this.effects = effects;
        this.clock = clock;
    }

    @MutationMapping
    Review.Payload submitReview(@Argument SubmitReviewInput input, Command command) {
        return step(command, new InputCheck(), input.reviewId(), false, Review::submitted, (writing, after) -> {});
    }

    @MutationMapping
    Review.Payload returnReview(@Argument ReturnReviewInput input, Command command) {
        var check = new InputCheck();
        var reason = check.required("reason", input.reason(), LONGEST_REASON);
        var remarks = Objects.requireNonNullElse(input.remarks(), List.<ReviewRemark>of()).stream()
                .map(remark ->
                        new ReviewRemark(remark.field(), check.required("remarks", remark.message(), LONGEST_REASON)))
                .toList();
        return step(
                command,
                check,
                input.reviewId(),
                true,
                review -> review.returned(reason, remarks),
                (writing, after) -> {});
    }

    @MutationMapping
    Review.Payload validateReview(@Argument ValidateReviewInput input, Command command) {
        return step(
                command,
                new InputCheck(),
                input.reviewId(),
                true,
                review -> review.validated(LocalDate.now(clock)),
                (writing, after) -> {
                    writing.tell(
                            Telling.inFeed(JournalEntryType.REVIEW_PUBLISHED, null),
                            Subject.of(after),
                            Review.PUBLISHED.changes(null, after));
                    effects.of(writing, after, input.decision());
                });
    }

    /** Takes a review to its next stage, in its open campaign and from the version that the caller has seen. */
    private Review.Payload step(
            Command command,
            InputCheck check,
            String id,
            boolean isForCoordinators,
            Function<Review, Review.Stage> rule,
            BiConsumer<Writing, Review> effect) {
        return writes.carryOut(command, check, Review.KIND, Review.Payload::new, writing -> {
            var review = visible(writing, id);
            var action = ReviewedAction.of(writing, review);
            writing.require(
                    isForCoordinators
                            ? writing.rights().isCoordinator()
                            : writing.rights().isAgentOfAny(action.pilots()));
            return writing.once(review, () -> {
                action.requireOpen(writing, review.semester());
                var told = Telling.inTrail(action.author(writing));
                var key = writing.change(Review.KIND, review, rule.apply(review), told);
                effect.accept(writing, Objects.requireNonNull(writing.find(Review.KIND, key)));
                return key;
            });
        });
    }

    /** @throws Refusal when the id names no review that the caller may see */
    static Review visible(Writing writing, String id) {
        var review = writing.find(Review.KIND, GlobalId.keyIn(id, "Review"));
        if (review == null
                || !ReviewVisibility.isVisible(
                        review.status(), ReviewedAction.of(writing, review).pilots(), writing.rights())) {
            throw Refusal.of(Refusal.NOT_FOUND, "reviewId", id);
        }
        return review;
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
            ReviewEffects.@Nullable DecisionInput decision,
            @Nullable String idempotencyKey) {}
}
