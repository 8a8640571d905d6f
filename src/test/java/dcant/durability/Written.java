package dcant.durability;

import dcant.durability.Write.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a hub holds of the writes that were sent to it.
 *
 * @param trail what the trail says, in its order
 * @param titles of all proposals
 * @param versions of the campaigns that were opened, by id
 * @param verification what the hub says of its journal
 */
record Written(List<Entry> trail, List<String> titles, Map<String, Long> versions, JsonNode verification) {

    private static final String PAGE = "nodes { %s } pageInfo { hasNextPage endCursor }";
    private static final String TRAIL = "query ($after: String) { page: auditTrail(first: 100, after: $after) { "
            + PAGE.formatted("mutation subjectId publicSequence changes { field after }") + " } }";
    private static final String PROPOSALS =
            "query ($after: String) { page: actionProposals(first: 100, after: $after) { " + PAGE.formatted("title")
                    + " } }";
    private static final String OTHERS = """
            {
              programmes { reviewCampaigns { id version semester } }
              journalVerification { isIntact firstFault auditEntries journalEntries }
            }
            """;

    /**
     * One write as the trail has it.
     *
     * @param publicSequence number of its change in the feed, null when it is private
     */
    record Entry(String mark, String subject, @Nullable Long publicSequence) {}

    static Written in(HubClient hub) throws IOException {
        var others = hub.ask(OTHERS, Map.of());
        return new Written(
                all(hub, TRAIL).stream().skip(1).map(Written::entry).toList(),
                all(hub, PROPOSALS).stream()
                        .map(proposal -> proposal.path("title").asString())
                        .toList(),
                versions(others.path("programmes")),
                others.path("journalVerification"));
    }

    private static List<JsonNode> all(HubClient hub, String document) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        var after = new HashMap<String, @Nullable String>();
        JsonNode page;
        do {
            page = hub.ask(document, after).path("page");
            page.path("nodes").forEach(nodes::add);
            after.put("after", page.at("/pageInfo/endCursor").asString(null));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return nodes;
    }

    private static Entry entry(JsonNode node) {
        var mutation = node.path("mutation").asString();
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.mutation.equals(mutation))
                .findFirst()
                .orElseThrow();
        var text = StreamSupport.stream(node.path("changes").spliterator(), false)
                .filter(change -> change.path("field").asString().equals(kind.field))
                .findFirst()
                .orElseThrow();
        var sequence = node.path("publicSequence");
        return new Entry(
                mutation + " " + text.path("after").asString(),
                node.path("subjectId").asString(),
                sequence.isNull() ? null : sequence.asLong());
    }

    private static Map<String, Long> versions(JsonNode programmes) {
        var versions = new HashMap<String, Long>();
        programmes.forEach(programme -> programme.path("reviewCampaigns").forEach(campaign -> {
            if (Script.isOfScript(campaign.path("semester").asString())) {
                versions.put(
                        campaign.path("id").asString(), campaign.path("version").asLong());
            }
        }));
        return versions;
    }
}
