package dcant.review;

import dcant.action.ActionStatus;
import org.jspecify.annotations.Nullable;

/** What a review decides of its action. */
public enum ReviewDecision {
    CONTINUE,
    ENRICH,
    COMPLETE,
    DROP;

    /** How the action ends by it, null when it goes on. */
    @Nullable
    ActionStatus ends() {
        return switch (this) {
            case COMPLETE -> ActionStatus.COMPLETED;
            case DROP -> ActionStatus.DROPPED;
            case CONTINUE, ENRICH -> null;
        };
    }
}
