package dcant.review;

import dcant.HttpHub;
import dcant.Reply;
import dcant.TestProgramme;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The mutations of a semester's review, as contract 07 has them. */
public final class Semester {

    public static final String NAME = "2020-S1";

    private static final String CONTRACT = HttpHub.contract("07-review");

    private final TestProgramme programme;

    public Semester(TestProgramme programme) {
        this.programme = programme;
    }

    /** Opens the campaign. */
    public JsonNode open(HttpHub as) {
        return send(
                        as,
                        "OpenCampaign",
                        Map.of(
                                "programme",
                                programme.code(),
                                "semester",
                                NAME,
                                "opensOn",
                                "2020-05-01",
                                "closesOn",
                                "2100-06-30"))
                .data("/openReviewCampaign");
    }

    /** Opens the campaign of another semester. */
    public void openAgain(HttpHub as, String other) {
        send(
                        as,
                        "OpenCampaign",
                        Map.of(
                                "programme",
                                programme.code(),
                                "semester",
                                other,
                                "opensOn",
                                "2020-11-01",
                                "closesOn",
                                "2100-12-31"))
                .data("");
    }

    /** Saves the draft of an action; what is given replaces what a complete review says. */
    public Reply save(HttpHub as, int action, int version, Map<String, ?> given) {
        var input = new HashMap<String, Object>(Map.of(
                "actionCode",
                programme.action(action),
                "semester",
                NAME,
                "expectedVersion",
                version,
                "progress",
                40,
                "health",
                "ACHIEVABLE",
                "done",
                "Un modèle est écrit.",
                "nextMilestone",
                Map.of("title", "Dix communes", "dueOn", "2020-12-01"),
                "decision",
                "CONTINUE"));
        input.putAll(given);
        return send(as, "SaveDraft", input);
    }

    public Reply submit(HttpHub as, JsonNode review) {
        return send(as, "Submit", step(review));
    }

    public Reply giveBack(HttpHub as, JsonNode review) {
        var input = step(review);
        input.put("reason", "Deux points à revoir.");
        input.put("remarks", java.util.List.of(Map.of("field", "PROGRESS", "message", "Pourquoi 40 ?")));
        return send(as, "Return", input);
    }

    public Reply validate(HttpHub as, JsonNode review, Map<String, ?> more) {
        var input = step(review);
        input.putAll(more);
        return send(as, "Validate", input);
    }

    public Reply state(HttpHub as, JsonNode review, Map<String, ?> position) {
        var input = step(review);
        input.putAll(position);
        return as.ask("""
                mutation ($input: StateReviewPositionInput!) {
                  stateReviewPosition(input: $input) {
                    review { isConsensual positions { authority { code } stance health comment isOutdated } }
                    userErrors { code }
                  }
                }
                """, Map.of("input", input));
    }

    JsonNode positions(HttpHub as, JsonNode review) {
        return as.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Review { positions { stance isOutdated } } } }",
                        Map.of("id", review.path("id").asString()))
                .data("/node/positions");
    }

    /** Closes the campaign. */
    public Reply close(HttpHub as, boolean carryOver) {
        return close(as, NAME, carryOver);
    }

    /** Closes the campaign of another semester. */
    Reply close(HttpHub as, String other, boolean carryOver) {
        return send(
                as,
                "CloseCampaign",
                Map.of("programme", programme.code(), "semester", other, "carryOverMissing", carryOver));
    }

    /** The code of what was refused, wherever the answer says so, or an empty text. */
    static String refusal(Reply reply) {
        if (!reply.code().isEmpty()) {
            return reply.code();
        }
        return reply.data("").iterator().next().at("/userErrors/0/code").asString("");
    }

    private static Map<String, Object> step(JsonNode review) {
        return new HashMap<>(Map.of(
                "reviewId", review.path("id").asString(),
                "expectedVersion", review.path("version").asInt()));
    }

    static Reply send(HttpHub as, String operation, Map<String, ?> input) {
        return as.ask(CONTRACT, operation, Map.of("input", input));
    }
}
