package dcant.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.springframework.util.unit.DataSize;

/**
 * Answers a read from memory when it was answered before and nothing was committed since, by whatever connection: what it
 * answers is what the database would answer now.
 */
final class RememberedReads implements Door {

    private static final String CLOCK = ".realtime(";

    private final Door door;
    private final TransactionIdStore transactions;
    private final Cache<Statement, Answer> answers;

    RememberedReads(Door door, TransactionIdStore transactions, DataSize most) {
        this.door = door;
        this.transactions = transactions;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most.toBytes())
                .weigher((Statement statement, Answer answer) -> bytes(statement.parameters()) + bytes(answer.rows()))
                .build();
    }

    /** What asks the clock has another answer without a commit. */
    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        return cypher.contains(CLOCK) ? door.read(cypher, parameters) : remembered(cypher, parameters);
    }

    /** A commit that is under way may be seen by half: what is read meanwhile is not kept. */
    private List<Map<String, @Nullable Object>> remembered(String cypher, Map<String, @Nullable Object> parameters) {
        var statement = new Statement(cypher, parameters);
        var committed = transactions.getLastCommittedTransactionId();
        var known = answers.getIfPresent(statement);
        if (known != null && known.committed() == committed) {
            return known.rows();
        }
        var isQuiet = transactions.getHighestGapFreeClosedTransactionId() == committed;
        var rows = door.read(cypher, parameters);
        if (isQuiet) {
            answers.put(statement, new Answer(committed, rows));
        }
        return rows;
    }

    @Override
    public <T> T write(Duration limit, Function<Execution, T> work) {
        return door.write(limit, work);
    }

    /** About as many as the value takes in memory. */
    private static int bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> 56 + text.length();
            case Map<?, ?> map ->
                100 + map.values().stream().mapToInt(each -> 64 + bytes(each)).sum();
            case Collection<?> values ->
                40 + values.stream().mapToInt(each -> 8 + bytes(each)).sum();
            default -> 32;
        };
    }

    private record Answer(long committed, List<Map<String, @Nullable Object>> rows) {}
}
