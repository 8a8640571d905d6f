package dcant.review;

import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.Mutation;
import dcant.journal.Writing;
import dcant.review.Reviews.About;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Writes the draft that the pilots of an action share. */
@Controller
class DraftMutation {

    private final Journal journal;
    private final Reviews reviews;
    private final ReviewEffects effects;

    DraftMutation(Journal journal, Reviews reviews, ReviewEffects effects) {
        this.journal = journal;
        this.reviews = reviews;
        this.effects = effects;
    }

    @MutationMapping
    ReviewPayload saveReviewDraft(@Argument SaveReviewDraftInput input, Mutation mutation) {
        var check = new InputCheck();
        var fields = input.properties(check);
        return journal.write(
                mutation,
                check,
                writing -> {
                    var about = Reviews.about(writing, input.actionCode(), input.semester());
                    writing.require(writing.rights().isAgentOfAny(about.pilots()));
                    return writing.once(() -> save(writing, about, input, new HashMap<>(fields)));
                },
                reviews::byKey,
                ReviewPayload::new);
    }

    private String save(
            Writing writing, About about, SaveReviewDraftInput input, Map<String, @Nullable Object> fields) {
        var key = about.action() + "/" + input.semester();
        var draft = Reviews.in(writing, key);
        writing.expect(
                Objects.requireNonNullElse(input.expectedVersion(), 0), draft == null ? 0 : draft.version(), key);
        reviews.requireOpen(writing, about, input.semester());
        effects.requirePossible(writing, about, input, fields);
        if (draft == null) {
            create(writing, about, key, input.semester(), fields);
            return key;
        }
        ReviewSteps.requireWritable(draft);
        fields.put("version", draft.version() + 1);
        fields.put("textVersion", draft.version() + 1);
        ReviewSteps.change(writing, about, key, fields);
        return key;
    }

    /** The last validated review is where the next one starts. */
    private static void create(
            Writing writing, About about, String key, String semester, Map<String, @Nullable Object> fields) {
        var last = Reviews.lastValidated(writing, about, semester);
        if (last != null) {
            keep(fields, "progress", last.progress());
            keep(fields, "health", last.health());
            keep(fields, "progressBasis", last.progressBasis());
            keep(fields, "ambition", last.ambition());
            keep(fields, "next", last.next());
            keep(fields, "milestoneTitle", last.milestoneTitle());
            keep(fields, "milestoneDueOn", last.milestoneDueOn());
        }
        fields.put("version", 1);
        fields.put("textVersion", 1);
        fields.put("semester", semester);
        fields.put("status", ReviewStatus.DRAFT);
        fields.put("reliability", writing.reliability());
        fields.put("sourceKeys", List.of(writing.source()));
        Reviews.create(writing, about, key, fields);
        writing.record(Reviews.subject(key), Reviews.author(writing, about), Reviews.changes(fields, field -> null));
    }

    private static void keep(Map<String, @Nullable Object> fields, String field, @Nullable Object value) {
        if (!fields.containsKey(field)) {
            fields.put(field, value);
        }
    }
}
