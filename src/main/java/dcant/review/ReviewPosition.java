package dcant.review;

import dcant.action.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one authority thinks of a review.
 *
 * @param side null for a participant
 * @param stance null until the authority speaks
 * @param isOutdated whether the text of the review changed after it spoke
 */
record ReviewPosition(
        String authorityCode,
        @Nullable Side side,
        PositionRole role,
        @Nullable Stance stance,
        @Nullable Health health,
        @Nullable String comment,
        @Nullable Instant statedAt,
        boolean isOutdated) {}
