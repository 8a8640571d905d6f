package dcant.durability;

import java.io.IOException;
import java.util.Map;

/** One write that can be sent again: its idempotency key makes that harmless. */
public record Write(Kind kind, Map<String, ?> input) {

    /**
     * What is written.
     *
     * <p>No two writes of a kind have the same text in {@code field}, which is in their input and in what the trail says of
     * them.
     */
    enum Kind {
        PROPOSE("proposeAction", "ProposeActionInput", "proposal", "title"),
        OPEN("openReviewCampaign", "OpenReviewCampaignInput", "reviewCampaign", "closesOn"),
        RESCHEDULE("rescheduleReviewCampaign", "RescheduleReviewCampaignInput", "reviewCampaign", "reason");

        final String mutation;
        final String field;
        private final String document;

        Kind(String mutation, String input, String subject, String field) {
            this.mutation = mutation;
            this.field = field;
            this.document = """
                    mutation ($input: %s!) {
                      payload: %s(input: $input) { subject: %s { id } userErrors { code field message } }
                    }
                    """.formatted(input, mutation, subject);
        }
    }

    /** What tells this write from all others in the trail. */
    String mark() {
        return kind.mutation + " " + input.get(kind.field);
    }

    boolean isPublic() {
        return kind != Kind.PROPOSE;
    }

    /**
     * Has it acknowledged.
     *
     * @return the id of what was written
     * @throws IOException when nobody knows whether it was written
     */
    public String send(HubClient hub) throws IOException {
        var payload = hub.ask(kind.document, Map.of("input", input)).path("payload");
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException(payload + " to " + input);
        }
        return payload.at("/subject/id").asString();
    }
}
