package dcant.review;

import dcant.action.ActionPilot;
import dcant.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one authority thinks of a review.
 *
 * @param side null for a participant
 * @param stance null until the authority speaks
 * @param isOutdated whether the text of the review changed after it spoke
 */
public record ReviewPosition(
        String authorityCode,
        ActionPilot.@Nullable Side side,
        PositionRole role,
        @Nullable Stance stance,
        @Nullable Health health,
        @Nullable String comment,
        @Nullable Instant statedAt,
        boolean isOutdated) {

    /**
     * What is thought of a review that a statement calls {@code review}, with its {@code key}: the pilots, silent or not,
     * State side first; then the participants that spoke.
     */
    public static final String OF_REVIEW = """
            MATCH (review)-[:OF]->(action:Action)
            MATCH (action)<-[link:PILOTS|PARTICIPATES_IN]-(authority:Authority)
            OPTIONAL MATCH (authority)-[states:STATES]->(review)
            WITH key, review, link, authority, states
            WHERE states IS NOT NULL OR type(link) = 'PILOTS'
            WITH key, review, link, authority, states ORDER BY type(link) DESC, link.side, authority.code
            """;

    /** The row of those. */
    public static final Row<ReviewPosition> ROW = Row.of(ReviewPosition.class, """
            {
              authorityCode: authority.code, side: link.side,
              role: CASE type(link) WHEN 'PILOTS' THEN 'PILOT' ELSE 'PARTICIPANT' END,
              stance: states.stance, health: states.health, comment: states.comment, statedAt: states.statedAt,
              isOutdated: states IS NOT NULL AND states.textVersion < coalesce(review.textVersion, 1)
            }""");

    /** Whether the authority spoke and does not agree. */
    boolean objects() {
        return stance != null && stance != Stance.AGREES;
    }

    /** What an authority thinks of a review. */
    public enum Stance {
        AGREES,
        RESERVATIONS,
        DISAGREES
    }

    /** Why an authority has a word on a review. */
    public enum PositionRole {
        PILOT,
        PARTICIPANT
    }
}
