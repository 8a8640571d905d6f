package dcant.review;

import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import dcant.review.Reviews.About;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a review from one state to the next, in its open campaign and from the version that the caller has seen. */
@Component
class ReviewSteps {

    private final Journal journal;
    private final Reviews reviews;

    ReviewSteps(Journal journal, Reviews reviews) {
        this.journal = journal;
        this.reviews = reviews;
    }

    ReviewPayload take(
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

    static void change(Writing writing, About about, String key, Map<String, @Nullable Object> fields) {
        var before = Reviews.properties(writing, key);
        Reviews.change(writing, key, fields);
        writing.record(Reviews.subject(key), Reviews.author(writing, about), Reviews.changes(fields, before::get));
    }

    static void requireWritable(Review review) {
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

    static Map<String, @Nullable Object> fields(String field, Object value) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put(field, value);
        return fields;
    }

    /** Checks one step, and gives the properties that it changes. */
    interface Step {
        Map<String, @Nullable Object> of(Writing writing, Review review);
    }
}
