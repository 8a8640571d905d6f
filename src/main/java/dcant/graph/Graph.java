package dcant.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The graph, for the features: Cypher and parameters in, records out.
 *
 * <p>A read statement returns its object as one map in a column named {@code row}; one that serves several parents
 * unwinds {@code $keys} and names the parent in a column {@code key}. Statements return maps of scalars, temporals and
 * lists of them, never nodes, so that both doors answer the same.
 */
public final class Graph implements GraphReader {

    private static final Duration WRITE = Duration.ofSeconds(30);

    /** Long enough for the largest file of the seed. */
    private static final Duration FILL = Duration.ofMinutes(5);

    private final CompletableFuture<Door> door;
    private final boolean isInProcess;
    private final Duration readLimit;
    private final RowConverter rowConverter = new RowConverter();
    private final LongAdder statements = new LongAdder();

    Graph(CompletableFuture<Door> door, boolean isInProcess, Duration readLimit) {
        this.readLimit = readLimit;
        this.door = door;
        this.isInProcess = isInProcess;
    }

    /** What a statement finds for each of the keys: an edge whose parents are known by their keys alone. */
    public <T> Map<String, List<T>> lists(
            String cypher, Collection<String> keys, Map<String, ? extends @Nullable Object> parameters, Class<T> type) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        count(1);
        var statement = new KeyedStatement<>(cypher, Parameters.of(parameters), type);
        return translating(() -> door.join().lists(statement, keys, rowConverter));
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        count(1);
        return translating(() -> door.join().read(cypher, Parameters.of(parameters)));
    }

    /** Does the work of a query on this thread: its statements together may take as long as one. */
    public <A> A query(Supplier<A> work) {
        return ReadTime.ofQuery(readLimit, work);
    }

    private <A> A translating(Supplier<A> read) {
        try {
            return read.get();
        } catch (RuntimeException failure) {
            throw TimedOut.isBehind(failure) ? new TimedOut(readLimit, failure) : translated(failure);
        }
    }

    private static RuntimeException translated(RuntimeException failure) {
        if (TooLarge.isBehind(failure)) {
            return new TooLarge(failure);
        }
        return Unavailable.isBehind(failure) ? new Unavailable(failure) : failure;
    }

    /** Runs statements in one transaction: all of them or none. */
    public void write(Collection<Statement> work) {
        write(FILL, transaction -> {
            work.forEach(statement -> transaction.run(statement.update(), statement.parameters()));
            return work.size();
        });
    }

    /** Reads and writes in one transaction. The work may run again: it must have no effect but on the graph. */
    public <T> T write(Function<GraphWriter, T> work) {
        try {
            return write(WRITE, work);
        } catch (RuntimeException failure) {
            throw TimedOut.isBehind(failure) ? new Unavailable(failure) : translated(failure);
        }
    }

    private <T> T write(Duration limit, Function<GraphWriter, T> work) {
        return door.join().write(limit, execution -> work.apply(new GraphTransaction(this, execution)));
    }

    void count(int run) {
        statements.add(run);
    }

    /** Plans a statement that will be run soon with parameters of the same types, so that its turn finds the plan. */
    public void plan(String cypher, Map<String, ?> parameters) {
        door.join().read("EXPLAIN " + cypher, Parameters.of(parameters));
    }

    @Override
    public <T> T convert(@Nullable Object row, Class<T> type) {
        return rowConverter.convert(Objects.requireNonNull(row, "a column named row"), type);
    }

    /** Whether a statement keeps its thread busy, and does not wait for a server. */
    public boolean isInProcess() {
        return isInProcess;
    }

    /** How many statements were run since the start. */
    public long statements() {
        return statements.sum();
    }
}
