package dcant.journal;

import dcant.HttpHub;
import dcant.Reply;
import java.util.HashMap;
import java.util.Map;

/** The mutations that tests of the journal send. */
public final class Writes {

    private static final String OPEN = """
            mutation ($input: OpenReviewCampaignInput!) {
              openReviewCampaign(input: $input) {
                reviewCampaign { id version semester status opensOn closesOn }
                userErrors { code field message }
              }
            }
            """;

    private static final String RESCHEDULE = """
            mutation ($input: RescheduleReviewCampaignInput!) {
              rescheduleReviewCampaign(input: $input) {
                reviewCampaign { id version closesOn }
                userErrors { code field message }
              }
            }
            """;

    private static final String PROPOSE = """
            mutation ($input: ProposeActionInput!) {
              proposeAction(input: $input) {
                proposal { id version status title proposedBy { code } priority { number } }
                userErrors { code field message }
              }
            }
            """;

    private Writes() {}

    /** Opens a campaign, with more fields of the input when given. */
    public static Reply open(HttpHub hub, String programme, String semester, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of(
                "programme", programme, "semester", semester, "opensOn", "2026-11-01", "closesOn", "2100-06-30"));
        input.putAll(more);
        return hub.ask(OPEN, Map.of("input", input));
    }

    public static Reply open(HttpHub hub, String programme, String semester) {
        return open(hub, programme, semester, Map.of());
    }

    /** Moves the last day of a campaign. */
    public static Reply reschedule(HttpHub hub, String programme, String semester, int version, String closesOn) {
        return hub.ask(
                RESCHEDULE,
                Map.of(
                        "input",
                        Map.of(
                                "programme", programme,
                                "semester", semester,
                                "closesOn", closesOn,
                                "reason", "Le comité se réunit plus tard.",
                                "expectedVersion", version)));
    }

    /** Proposes an action for the first priority of a programme. */
    public static Reply propose(HttpHub hub, String programme, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of(
                "programme", programme, "priorityNumber", 1, "title", "Une idée", "description", "Pour essayer."));
        input.putAll(more);
        return hub.ask(PROPOSE, Map.of("input", input));
    }
}
