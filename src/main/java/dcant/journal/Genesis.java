package dcant.journal;

import dcant.graph.Graph;
import dcant.graph.StartStep;
import dcant.graph.Update;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the journal of a new graph: its first entry tells what the graph was filled with. */
@Component
class Genesis extends StartStep {

    private static final Update NEW_HEAD = new Update("""
            CREATE (head:JournalHead {
              name: 'journal', position: 0, trailHash: $start, sequence: 0, feedHash: $start,
              recordedAt: datetime.truncate('millisecond', datetime())})
            RETURN
            """ + Head.ROW + " AS row");

    private static final String LOADED = """
            MATCH (load:SeedLoad)
            RETURN {field: load.file, after: load.sha256} AS row
            ORDER BY load.file
            """;

    private static final Subject HUB = new Subject("Hub", "hub");
    private static final Ledger.Author AUTHOR = new Ledger.Author(null, "GENESIS", "", "GENESIS");
    private static final int AFTER_THE_SEED = 1;

    private final Graph graph;
    private final Ledger ledger;

    Genesis(Graph graph, Ledger ledger) {
        super(AFTER_THE_SEED);
        this.graph = graph;
        this.ledger = ledger;
    }

    @Override
    protected void run() {
        if (graph.list(Head.NOW, Map.of(), Head.class).isEmpty()) {
            graph.write(transaction -> {
                var head = transaction.runForOne(NEW_HEAD, Map.of("start", Chain.START), Head.class);
                var loaded = transaction.list(LOADED, Map.of(), Change.class);
                ledger.append(
                        transaction,
                        head,
                        new Ledger.PrivateChange(HUB, null, loaded),
                        List.of(),
                        AUTHOR,
                        ledger.now());
                return loaded.size();
            });
        }
    }
}
