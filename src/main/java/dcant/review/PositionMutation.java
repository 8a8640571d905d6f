package dcant.review;

import dcant.authority.AuthorityRef;
import dcant.graph.Update;
import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.OnBehalf;
import dcant.write.RefusalCode;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Lets each pilot and participant say what it thinks of a review: a word beside the shared text, never a lock. */
@Controller
class PositionMutation {

    private static final String OF_ACTION = """
            MATCH (:Action {code: $action})<-[:PILOTS|PARTICIPATES_IN]-(authority:Authority)
            WHERE authority.code IN $authorities
            RETURN authority.code AS row ORDER BY authority.code
            """;

    private static final String BEFORE = """
            MATCH (:Authority {code: $authority})-[states:STATES]->(:Review {key: $review})
            RETURN states.stance AS row
            """;

    private static final Update STATE = new Update("""
            MATCH (authority:Authority {code: $authority})
            MATCH (review:Review {key: $review})
            MERGE (authority)-[states:STATES]->(review)
            SET states += $stated, states.textVersion = coalesce(review.textVersion, 1)
            """);
    private static final RefusalCode COMMENT_REQUIRED = new RefusalCode("COMMENT_REQUIRED");
    private static final int LONGEST_COMMENT = 2_000;

    private final Writes writes;
    private final OnBehalf onBehalf;

    PositionMutation(Writes writes, OnBehalf onBehalf) {
        this.writes = writes;
        this.onBehalf = onBehalf;
    }

    @MutationMapping
    Review.Payload stateReviewPosition(@Argument StateReviewPositionInput input, Command command) {
        var check = new InputCheck();
        var comment = check.optional("comment", input.comment(), LONGEST_COMMENT);
        check.that(comment != null || input.stance() == ReviewPosition.Stance.AGREES, COMMENT_REQUIRED, "comment");
        return writes.carryOut(command, check, Review.KIND, Review.Payload::new, writing -> {
            var review = ReviewMutations.visible(writing, input.reviewId());
            var authority = authority(writing, review, input.authority());
            var stated = new Stated(input.stance(), input.health(), comment, writing.now());
            return writing.once(review, () -> state(writing, review, authority, stated));
        });
    }

    /** One that the caller works for, and that pilots the action or takes part in it. */
    private String authority(Writing writing, Review review, @Nullable AuthorityRef named) {
        var own = named == null ? writing.rights().authorities() : List.of(onBehalf.authority(writing, named));
        var found = writing.list(OF_ACTION, Map.of("action", review.actionCode(), "authorities", own), String.class);
        writing.require(!found.isEmpty());
        return found.getFirst();
    }

    private static String state(Writing writing, Review review, String authority, Stated stated) {
        ReviewedAction.of(writing, review).requireOpen(writing, review.semester());
        var place = Map.of("authority", authority, "review", review.key());
        var before = writing.one(BEFORE, place, ReviewPosition.Stance.class);
        writing.run(STATE, Map.of("authority", authority, "review", review.key(), "stated", stated));
        var told = review.status() == Review.Status.VALIDATED
                ? Telling.inFeed(JournalEntryType.REVIEW_PUBLISHED, authority)
                : Telling.inTrail(authority);
        writing.tell(
                told,
                Subject.of(review),
                List.of(
                        Change.of("position", before, stated.stance()),
                        Change.of("positionHealth", null, stated.health()),
                        Change.of("positionComment", null, stated.comment())));
        return review.key();
    }

    private record Stated(
            ReviewPosition.Stance stance,
            @Nullable Health health,
            @Nullable String comment,
            Instant statedAt) {}

    record StateReviewPositionInput(
            String reviewId,
            int expectedVersion,
            @Nullable AuthorityRef authority,
            ReviewPosition.Stance stance,
            @Nullable Health health,
            @Nullable String comment,
            @Nullable String idempotencyKey) {}
}
