package dcant.review;

import dcant.graph.Graph;
import dcant.graph.GraphReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds review campaigns by key. */
@Component
public class ReviewCampaigns {

    static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (campaign:ReviewCampaign {key: key})
            RETURN key,
            """ + ReviewCampaign.ROW + " AS row";

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
        return reader.one(BY_KEYS, Map.of("keys", List.of(key)), ReviewCampaign.class);
    }
}
