package dcant.review;

import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Telling;
import dcant.write.Writes;
import dcant.write.Writing;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Writes the draft that the pilots of an action share. */
@Controller
class DraftMutation {

    private final Writes writes;

    DraftMutation(Writes writes) {
        this.writes = writes;
    }

    @MutationMapping
    Review.Payload saveReviewDraft(@Argument SaveReviewDraftInput input, Command command) {
        var check = new InputCheck();
        input.over(ReviewText.EMPTY, check);
        return writes.carryOut(command, check, Review.KIND, Review.Payload::new, writing -> {
            var action = ReviewedAction.of(writing, input.actionCode(), input.semester());
            writing.require(writing.rights().isAgentOfAny(action.pilots()));
            var key = action.action() + "/" + input.semester();
            var draft = writing.find(Review.KIND, key);
            return writing.once(key, draft, () -> save(writing, action, key, draft, input));
        });
    }

    private static String save(
            Writing writing, ReviewedAction action, String key, @Nullable Review draft, SaveReviewDraftInput input) {
        action.requireOpen(writing, input.semester());
        var text = input.over(before(writing, action, draft, input.semester()), new InputCheck());
        ReviewEffects.requirePossible(writing, action, input.semester(), text);
        var told = Telling.inTrail(action.author(writing));
        if (draft != null) {
            return writing.change(Review.KIND, draft.requireWritable(), text, told);
        }
        var review = Review.draft(key, input.semester(), text, writing.reliability(), writing.source());
        var links = Map.of("action", action.action(), "campaign", Objects.requireNonNull(action.campaign()));
        return writing.make(Review.KIND, review, links, told);
    }

    /** The last validated review is where the next one starts. */
    private static ReviewText before(Writing writing, ReviewedAction action, @Nullable Review draft, String semester) {
        if (draft != null) {
            return ReviewText.of(draft, true);
        }
        var last = action.lastValidated(writing, semester);
        return last == null ? ReviewText.EMPTY : ReviewText.of(last, false);
    }
}
