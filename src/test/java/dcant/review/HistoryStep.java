package dcant.review;

import org.jspecify.annotations.Nullable;

/** One thing that happens in a random history. */
sealed interface HistoryStep {

    /** The hub and its database stop, and start again. */
    record Restart() implements HistoryStep {}

    /** Somebody asks something of the review of an action, or of its campaign. */
    sealed interface Request extends HistoryStep {

        Reader actor();

        /** The idempotency key, null without one. */
        @Nullable
        String key();
    }

    /** It concerns the review of one action. */
    sealed interface OnReview extends Request {

        int action();

        /** The version that the actor read. */
        int version();
    }

    record Save(
            Reader actor,
            @Nullable String key,
            int action,
            int version,
            @Nullable Integer progress,
            Review.Decision decision,
            boolean isReasoned)
            implements OnReview {}

    record Submit(Reader actor, @Nullable String key, int action, int version) implements OnReview {}

    record GiveBack(Reader actor, @Nullable String key, int action, int version) implements OnReview {}

    record Validate(Reader actor, @Nullable String key, int action, int version) implements OnReview {}

    record State(
            Reader actor,
            @Nullable String key,
            int action,
            int version,
            ReviewPosition.Stance stance,
            boolean isCommented)
            implements OnReview {}

    record Close(Reader actor, @Nullable String key, boolean carryOver) implements Request {}

    /** Who asks: the pilot is one of the first two actions of the three, the partner is signed in and nothing else. */
    enum Reader {
        ANONYMOUS,
        PARTNER,
        PILOT,
        COORDINATOR;

        boolean pilots(int action) {
            return this == COORDINATOR || this == PILOT && action < 3;
        }
    }
}
