package dcant.review;

import dcant.review.HistoryStep.Close;
import dcant.review.HistoryStep.GiveBack;
import dcant.review.HistoryStep.OnReview;
import dcant.review.HistoryStep.Reader;
import dcant.review.HistoryStep.Request;
import dcant.review.HistoryStep.Save;
import dcant.review.HistoryStep.State;
import dcant.review.HistoryStep.Submit;
import dcant.review.HistoryStep.Validate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a semester's review of three actions, without a database: what answer each step must have, and what each
 * reader may see after it.
 */
final class ReviewModel {

    static final int ACTIONS = 3;

    private final Map<Integer, Written> reviews = new HashMap<>();
    private final Map<String, Request> done = new HashMap<>();
    private boolean isClosed;
    private int published;
    private int recorded;

    /** The review of an action as it stands. */
    record Written(
            int version,
            int textVersion,
            Review.Status status,
            @Nullable Integer progress,
            Review.Decision decision,
            boolean isReasoned,
            ReviewPosition.@Nullable Stance stance,
            int stanceOn) {

        Written as(Review.Status next) {
            return new Written(version + 1, textVersion, next, progress, decision, isReasoned, stance, stanceOn);
        }

        private String view() {
            var position = stance == null ? "" : " " + stance + (stanceOn < textVersion ? " outdated" : "");
            return "%s v%d %s%%%s".formatted(status, version, progress, position);
        }
    }

    /**
     * The code that the step is refused with, or an empty text: then it is carried out, unless it was before. A restart
     * changes nothing.
     */
    String answer(HistoryStep step) {
        return step instanceof Request request ? answer(request) : "";
    }

    private String answer(Request step) {
        var refusal = refusal(step);
        var isReplay = step.key() != null && done.containsKey(step.actor() + step.key());
        if (refusal.isEmpty() && !isReplay) {
            done.put(step.actor() + step.key(), step);
            recorded++;
            carryOut(step);
        }
        return refusal;
    }

    private String refusal(Request step) {
        for (var refusal : List.of(audience(step), form(step), right(step))) {
            if (!refusal.isEmpty()) {
                return refusal;
            }
        }
        var earlier = step.key() == null ? null : done.get(step.actor() + step.key());
        if (earlier != null) {
            return earlier.equals(step) ? "" : "IDEMPOTENCY_KEY_REUSED";
        }
        return rule(step);
    }

    private static String audience(Request step) {
        return switch (step.actor()) {
            case ANONYMOUS -> "UNAUTHORIZED";
            case PARTNER -> "FORBIDDEN";
            case PILOT ->
                step instanceof GiveBack || step instanceof Validate || step instanceof Close ? "FORBIDDEN" : "";
            case COORDINATOR -> "";
        };
    }

    private static String form(Request step) {
        if (step instanceof Save save && save.progress() != null && save.progress() > 100) {
            return "INVALID_PROGRESS";
        }
        return step instanceof State state && state.stance() != ReviewPosition.Stance.AGREES && !state.isCommented()
                ? "COMMENT_REQUIRED"
                : "";
    }

    private String right(Request step) {
        if (!(step instanceof OnReview on)) {
            return "";
        }
        if (!(step instanceof Save) && !isVisible(on.actor(), on.action())) {
            return "NOT_FOUND";
        }
        var speaksForNobody = step instanceof State && step.actor() == Reader.COORDINATOR;
        return on.actor().pilots(on.action()) && !speaksForNobody ? "" : "FORBIDDEN";
    }

    private boolean isVisible(Reader reader, int action) {
        var review = reviews.get(action);
        return review != null && (review.status() == Review.Status.VALIDATED || reader.pilots(action));
    }

    private String rule(Request step) {
        if (step instanceof OnReview on && on.version() != version(on.action())) {
            return "CONFLICT";
        }
        if (isClosed) {
            return "CAMPAIGN_CLOSED";
        }
        return switch (step) {
            case Close close -> ruleOf(close);
            case Save save -> writable(reviews.get(save.action()));
            case Submit submit -> ruleOf(review(submit));
            case GiveBack back -> judgeable(review(back));
            case Validate validate -> judgeable(review(validate));
            case State state -> "";
        };
    }

    private String ruleOf(Close close) {
        if (count(Review.Status.SUBMITTED) > 0) {
            return "REVIEW_PENDING";
        }
        return close.carryOver() || count(Review.Status.VALIDATED) == ACTIONS ? "" : "REVIEWS_MISSING";
    }

    private static String writable(@Nullable Written review) {
        if (review == null || review.status() == Review.Status.DRAFT || review.status() == Review.Status.RETURNED) {
            return "";
        }
        return "REVIEW_" + review.status();
    }

    private static String ruleOf(Written submitted) {
        if (!writable(submitted).isEmpty()) {
            return writable(submitted);
        }
        var goesOn = submitted.decision() == Review.Decision.CONTINUE || submitted.decision() == Review.Decision.ENRICH;
        if (goesOn && submitted.progress() == null) {
            return "PROGRESS_REQUIRED";
        }
        return submitted.isReasoned()
                ? ""
                : switch (submitted.decision()) {
                    case CONTINUE, COMPLETE -> "";
                    case ENRICH -> "ENRICHMENT_REQUIRED";
                    case DROP -> "DROP_REASON_REQUIRED";
                };
    }

    private static String judgeable(Written review) {
        return switch (review.status()) {
            case DRAFT, RETURNED -> "REVIEW_NOT_SUBMITTED";
            case SUBMITTED -> "";
            case VALIDATED -> "REVIEW_VALIDATED";
        };
    }

    private void carryOut(Request step) {
        switch (step) {
            case Close close -> {
                isClosed = true;
                published += 2;
            }
            case Save save -> reviews.put(save.action(), saved(save));
            case Submit submit -> reviews.put(submit.action(), review(submit).as(Review.Status.SUBMITTED));
            case GiveBack back -> reviews.put(back.action(), review(back).as(Review.Status.RETURNED));
            case Validate validate -> {
                reviews.put(validate.action(), review(validate).as(Review.Status.VALIDATED));
                published += 2;
            }
            case State state -> {
                reviews.put(state.action(), stated(state));
                published += review(state).status() == Review.Status.VALIDATED ? 1 : 0;
            }
        }
    }

    private Written saved(Save save) {
        var before = reviews.get(save.action());
        var version = save.version() + 1;
        return new Written(
                version,
                version,
                before == null ? Review.Status.DRAFT : before.status(),
                save.progress(),
                save.decision(),
                save.isReasoned(),
                before == null ? null : before.stance(),
                before == null ? 0 : before.stanceOn());
    }

    private Written stated(State state) {
        var on = review(state);
        return new Written(
                on.version(),
                on.textVersion(),
                on.status(),
                on.progress(),
                on.decision(),
                on.isReasoned(),
                state.stance(),
                on.textVersion());
    }

    private Written review(OnReview step) {
        return Objects.requireNonNull(reviews.get(step.action()));
    }

    private long count(Review.Status status) {
        return reviews.values().stream()
                .filter(review -> review.status() == status)
                .count();
    }

    /** The version of the review of an action, 0 when there is none. */
    int version(int action) {
        var review = reviews.get(action);
        return review == null ? 0 : review.version();
    }

    /** How many writes are in the trail. */
    int recorded() {
        return recorded;
    }

    /** All that a reader may see, a line for each action and one for the campaign. */
    List<String> view(Reader reader) {
        var view = new ArrayList<String>();
        IntStream.rangeClosed(1, ACTIONS).forEach(action -> view.add(view(reader, action)));
        var visible = IntStream.rangeClosed(1, ACTIONS)
                .filter(action -> isVisible(reader, action))
                .mapToObj(reviews::get)
                .map(Objects::requireNonNull)
                .map(Written::status)
                .toList();
        var seesMore = reader == Reader.PILOT || reader == Reader.COORDINATOR;
        var counts = new ArrayList<String>();
        for (var status : Review.Status.values()) {
            var count = visible.stream().filter(status::equals).count();
            counts.add(status + " " + (seesMore || status == Review.Status.VALIDATED ? String.valueOf(count) : "null"));
        }
        view.add("%s, missing %d, %s, of %d reviews; %d published; edition %s"
                .formatted(
                        isClosed ? "CLOSED" : "OPEN",
                        ACTIONS - visible.size(),
                        String.join(", ", counts),
                        visible.size(),
                        published,
                        isClosed));
        return view;
    }

    private String view(Reader reader, int action) {
        var review = reviews.get(action);
        if (review == null || review.status() != Review.Status.VALIDATED) {
            return "PLANNED, latest null" + (isVisible(reader, action) ? ", " + own(action) : "");
        }
        var status = switch (review.decision()) {
            case CONTINUE -> "ONGOING";
            case ENRICH -> "ONGOING with a new title";
            case COMPLETE -> "COMPLETED";
            case DROP -> "DROPPED";
        };
        return "%s, latest %d, %s".formatted(status, review.version(), own(action));
    }

    private String own(int action) {
        return Objects.requireNonNull(reviews.get(action)).view();
    }
}
