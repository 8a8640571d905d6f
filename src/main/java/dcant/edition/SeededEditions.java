package dcant.edition;

import dcant.graph.Graph;
import dcant.graph.StartStep;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Freezes the campaigns that the seed holds as closed, by the same code that closes one. */
@Component
class SeededEditions extends StartStep {

    private static final String WITHOUT_EDITION = """
            MATCH (campaign:ReviewCampaign {status: 'CLOSED'})-[:OF]->(programme:Programme)
            WHERE NOT EXISTS { (campaign)<-[:FREEZES]-(:Edition) }
            WITH programme, campaign ORDER BY campaign.key
            RETURN {programme: programme.code, semester: campaign.semester} AS row
            """;

    private static final int AFTER_THE_JOURNAL = 2;

    private final Graph graph;
    private final Clock clock;

    SeededEditions(Graph graph, Clock clock) {
        super(AFTER_THE_JOURNAL);
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    protected void run() {
        var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        var missing = graph.list(WITHOUT_EDITION, Map.of(), Closed.class);
        if (!missing.isEmpty()) {
            graph.write(transaction -> {
                missing.forEach(closed -> Freeze.of(transaction, closed.programme(), closed.semester(), now));
                return missing.size();
            });
        }
    }

    private record Closed(String programme, String semester) {}
}
