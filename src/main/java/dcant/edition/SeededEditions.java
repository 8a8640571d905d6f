package dcant.edition;

import dcant.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Freezes the campaigns that the seed holds as closed, by the same code that closes one. */
@Component
class SeededEditions implements SmartLifecycle {

    private static final String WITHOUT_EDITION = """
            MATCH (campaign:ReviewCampaign {status: 'CLOSED'})-[:OF]->(programme:Programme)
            WHERE NOT EXISTS { (campaign)<-[:FREEZES]-(:Edition) }
            WITH programme, campaign ORDER BY campaign.key
            RETURN {programme: programme.code, semester: campaign.semester} AS row
            """;

    private static final int AFTER_THE_JOURNAL = 2;

    private final Graph graph;
    private final Clock clock;
    private boolean isRunning;

    SeededEditions(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void start() {
        var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        var missing = graph.list(WITHOUT_EDITION, Map.of(), Closed.class);
        if (!missing.isEmpty()) {
            graph.write(transaction -> {
                missing.forEach(closed -> Freeze.of(transaction, closed.programme(), closed.semester(), now));
                return missing.size();
            });
        }
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_JOURNAL;
    }

    private record Closed(String programme, String semester) {}
}
