package dcant.review;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.graph.Graph;
import dcant.graph.GraphReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds review campaigns by key. */
@Component
public class ReviewCampaigns {

    static final Edge<@Nullable ReviewCampaign> BY_KEY =
            Edge.one("MATCH (campaign:ReviewCampaign {key: key})", ReviewCampaign.ROW);

    private static final String IN = """
            MATCH (campaign:ReviewCampaign {key: $key})
            RETURN
            """ + ReviewCampaign.ROW + " AS row";

    /** Every {@code action} that is due in the campaign {@code key} and has no validated review in it. */
    public static final String NOT_REVIEWED = """
            MATCH (campaign:ReviewCampaign {key: key})-[:OF]->(:Programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
            WHERE %s AND NOT EXISTS { (action)<-[:OF]-(:Review {status: 'VALIDATED'})-[:IN]->(campaign) }
            """.formatted(Action.livesIn("campaign.semester"));

    private final Graph graph;

    ReviewCampaigns(Graph graph) {
        this.graph = graph;
    }

    /** A campaign, or null. */
    public @Nullable ReviewCampaign byKey(String key) {
        return in(graph, key);
    }

    /** The same, in a transaction that may have changed it. */
    public @Nullable ReviewCampaign in(GraphReader reader, String key) {
        return reader.one(IN, Map.of("key", key), ReviewCampaign.class);
    }
}
