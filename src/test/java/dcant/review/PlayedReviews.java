package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.Reply;
import dcant.TestProgramme;
import dcant.api.GlobalId;
import dcant.review.HistoryStep.Close;
import dcant.review.HistoryStep.GiveBack;
import dcant.review.HistoryStep.OnReview;
import dcant.review.HistoryStep.Reader;
import dcant.review.HistoryStep.Request;
import dcant.review.HistoryStep.Restart;
import dcant.review.HistoryStep.Save;
import dcant.review.HistoryStep.State;
import dcant.review.HistoryStep.Submit;
import dcant.review.HistoryStep.Validate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays the steps of a history with the hub, and tells what a reader sees there in the words of {@link ReviewModel}. */
final class PlayedReviews {

    private static final String STATE = """
            mutation ($input: StateReviewPositionInput!) {
              stateReviewPosition(input: $input) { review { version status } userErrors { code } }
            }
            """;

    private static final String LOOK = """
            query ($programme: String!, $semester: Semester!) {
              programme(code: $programme) {
                edition(semester: $semester) { semester }
                priorities { actions { nodes {
                  code title status latestReview { version }
                  reviews { nodes { version status progress positions { stance isOutdated } } }
                } } }
              }
              reviewCampaign(programme: $programme, semester: $semester) {
                status coverage { missing draft submitted returned validated } reviews { totalCount }
              }
              journalHead { sequence }
            }
            """;

    private static final String NEW_TITLE = "Un titre neuf";

    private final TestProgramme programme;
    private final RestartedHub hub;
    private final int published;
    private final int recorded;
    private int steps;

    PlayedReviews(TestProgramme programme, RestartedHub hub) {
        this.programme = programme;
        this.hub = hub;
        new Semester(programme).open(hub.as(Reader.COORDINATOR));
        this.published = look(Reader.ANONYMOUS).at("/journalHead/sequence").asInt();
        this.recorded = position();
    }

    /** Plays a step, and compares the answer, the review in it, and what the public or a pilot sees afterwards. */
    void check(HistoryStep step, String expected, ReviewModel model) {
        switch (step) {
            case Restart restart -> hub.restart();
            case Request request -> check(request, expected, model);
        }
        checkSeen(steps++ % 2 == 0 ? Reader.ANONYMOUS : Reader.PILOT, model);
    }

    private void check(Request step, String expected, ReviewModel model) {
        var reply = send(step);
        assertThat(Semester.refusal(reply)).as(reply.body()).isEqualTo(expected);
        if (step instanceof OnReview on && (expected.isEmpty() || expected.equals("CONFLICT"))) {
            var payload = reply.data("").iterator().next();
            assertThat(payload.at("/review/version").asInt(0)).as(reply.body()).isEqualTo(model.version(on.action()));
        }
    }

    /** Compares what a reader sees with what it may see. */
    void checkSeen(Reader reader, ReviewModel model) {
        assertThat(view(reader)).as("seen by %s", reader).isEqualTo(model.view(reader));
    }

    private Reply send(Request step) {
        var input = new HashMap<String, @Nullable Object>();
        input.put("idempotencyKey", step.key() == null ? null : programme.code() + step.key());
        if (step instanceof OnReview on) {
            input.put("expectedVersion", on.version());
            if (!(step instanceof Save)) {
                input.put("reviewId", GlobalId.of("Review", programme.action(on.action()) + "/" + Semester.NAME));
            }
        }
        var as = hub.as(step.actor());
        return switch (step) {
            case Save save -> Semester.send(as, "SaveDraft", written(save, input));
            case Submit submit -> Semester.send(as, "Submit", input);
            case GiveBack back -> Semester.send(as, "Return", with(input, "reason", "À revoir."));
            case Validate validate -> Semester.send(as, "Validate", input);
            case State state -> as.ask(STATE, Map.of("input", stated(state, input)));
            case Close close -> {
                input.put("programme", programme.code());
                input.put("semester", Semester.NAME);
                yield Semester.send(as, "CloseCampaign", with(input, "carryOverMissing", close.carryOver()));
            }
        };
    }

    private Map<String, @Nullable Object> written(Save save, Map<String, @Nullable Object> input) {
        input.put("actionCode", programme.action(save.action()));
        input.put("semester", Semester.NAME);
        input.put("progress", save.progress());
        input.put("health", Health.ACHIEVABLE);
        input.put("nextMilestone", Map.of("title", "Dix communes", "dueOn", "2020-12-01"));
        input.put("decision", save.decision());
        input.put("dropReason", save.isReasoned() ? "Une autre la reprend." : null);
        return with(input, "enrichment", save.isReasoned() ? Map.of("title", NEW_TITLE) : null);
    }

    private static Map<String, @Nullable Object> stated(State state, Map<String, @Nullable Object> input) {
        input.put("stance", state.stance());
        return with(input, "comment", state.isCommented() ? "Trop tôt." : null);
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> input, String field, @Nullable Object value) {
        input.put(field, value);
        return input;
    }

    /** How many writes are in the trail since the history began. */
    int recorded() {
        return position() - recorded;
    }

    private int position() {
        return hub.as(Reader.COORDINATOR)
                .ask("{ auditTrail(last: 1) { nodes { position } } }")
                .data("/auditTrail/nodes/0/position")
                .asInt();
    }

    private JsonNode look(Reader reader) {
        return hub.as(reader)
                .ask(LOOK, Map.of("programme", programme.code(), "semester", Semester.NAME))
                .data("");
    }

    private List<String> view(Reader reader) {
        var seen = look(reader);
        var view = new ArrayList<String>();
        seen.at("/programme/priorities/0/actions/nodes").forEach(action -> view.add(action(action)));
        var campaign = seen.path("reviewCampaign");
        var coverage = campaign.path("coverage");
        var counts = Stream.of(Review.Status.values())
                .map(status -> status + " "
                        + coverage.path(status.name().toLowerCase(Locale.ROOT)).asString("null"))
                .toList();
        view.add("%s, missing %d, %s, of %d reviews; %d published; edition %s"
                .formatted(
                        campaign.path("status").asString(),
                        coverage.path("missing").asInt(),
                        String.join(", ", counts),
                        campaign.at("/reviews/totalCount").asInt(),
                        seen.at("/journalHead/sequence").asInt() - published,
                        seen.at("/programme/edition").isObject()));
        return view;
    }

    private static String action(JsonNode action) {
        var view = new StringBuilder(action.path("status").asString());
        if (action.path("title").asString().endsWith(NEW_TITLE)) {
            view.append(" with a new title");
        }
        view.append(", latest ").append(action.at("/latestReview/version").asString("null"));
        action.at("/reviews/nodes").forEach(review -> view.append(", ").append(review(review)));
        return view.toString();
    }

    private static String review(JsonNode review) {
        var view = new StringBuilder("%s v%d %s%%"
                .formatted(
                        review.path("status").asString(),
                        review.path("version").asInt(),
                        review.path("progress").asString("null")));
        for (var position : review.path("positions")) {
            if (position.path("stance").isString()) {
                view.append(" ").append(position.path("stance").asString());
                view.append(position.path("isOutdated").asBoolean() ? " outdated" : "");
            }
        }
        return view.toString();
    }
}
