package dcant.review;

import dcant.authority.AuthorityRef;
import dcant.journal.Acting;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.JournalEntryType;
import dcant.journal.Mutation;
import dcant.journal.Subject;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.util.HashMap;
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
            RETURN {code: authority.code} AS row ORDER BY authority.code
            """;

    private static final String BEFORE = """
            MATCH (:Authority {code: $authority})-[states:STATES]->(:Review {key: $review})
            RETURN {stance: states.stance} AS row
            """;

    private static final String STATE = """
            MATCH (authority:Authority {code: $authority})
            MATCH (review:Review {key: $review})
            MERGE (authority)-[states:STATES]->(review)
            SET states.stance = $stance, states.health = $health, states.comment = $comment, states.statedAt = $now,
                states.textVersion = coalesce(review.textVersion, 1)
            """;

    private static final int LONGEST_COMMENT = 2_000;

    private final Journal journal;
    private final Reviews reviews;
    private final Acting acting;

    PositionMutation(Journal journal, Reviews reviews, Acting acting) {
        this.journal = journal;
        this.reviews = reviews;
        this.acting = acting;
    }

    @MutationMapping
    ReviewPayload stateReviewPosition(@Argument StateReviewPositionInput input, Mutation mutation) {
        var check = new InputCheck();
        var comment = check.optional("comment", input.comment(), LONGEST_COMMENT);
        check.that(comment != null || input.stance() == Stance.AGREES, UserErrorCode.COMMENT_REQUIRED, "comment");
        return journal.write(
                mutation,
                check,
                writing -> {
                    var review = Reviews.visible(writing, input.reviewId());
                    var authority = authority(writing, review, input.authority());
                    return writing.once(() -> state(writing, review, authority, input, comment));
                },
                reviews::byKey,
                ReviewPayload::new);
    }

    /** One that the caller works for, and that pilots the action or takes part in it. */
    private String authority(Writing writing, Review review, @Nullable AuthorityRef named) {
        var own = named == null ? writing.rights().authorities() : List.of(acting.authority(writing, named));
        var found = writing.list(OF_ACTION, Map.of("action", review.actionCode(), "authorities", own), Spokesman.class);
        writing.require(!found.isEmpty());
        return found.getFirst().code();
    }

    private String state(
            Writing writing,
            Review review,
            String authority,
            StateReviewPositionInput input,
            @Nullable String comment) {
        writing.expect(input.expectedVersion(), review.version(), review.key());
        reviews.requireOpen(writing, Reviews.about(writing, review.actionCode(), review.semester()), review.semester());
        var before = writing.one(BEFORE, Map.of("authority", authority, "review", review.key()), Before.class);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("authority", authority);
        parameters.put("review", review.key());
        parameters.put("stance", input.stance());
        parameters.put("health", input.health());
        parameters.put("comment", comment);
        parameters.put("now", writing.now());
        writing.rows(STATE, parameters);
        tell(
                writing,
                review,
                authority,
                List.of(
                        Change.of("position", before == null ? null : before.stance(), input.stance()),
                        Change.of("positionHealth", null, input.health()),
                        Change.of("positionComment", null, comment)));
        return review.key();
    }

    private static void tell(Writing writing, Review review, String authority, List<Change> changes) {
        var subject = Subject.of(review);
        if (review.status() == ReviewStatus.VALIDATED) {
            writing.publish(JournalEntryType.REVIEW_PUBLISHED, subject, authority, changes);
        } else {
            writing.record(subject, authority, changes);
        }
    }

    private record Spokesman(String code) {}

    private record Before(@Nullable Stance stance) {}

    record StateReviewPositionInput(
            String reviewId,
            int expectedVersion,
            @Nullable AuthorityRef authority,
            Stance stance,
            @Nullable Health health,
            @Nullable String comment,
            @Nullable String idempotencyKey) {}
}
