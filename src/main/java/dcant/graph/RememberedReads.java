package dcant.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.springframework.util.unit.DataSize;

/**
 * Answers a read from memory when it was answered twice before and nothing was committed since, by whatever connection: what
 * it answers is what the database would answer now.
 */
final class RememberedReads implements Door {

    private static final String CLOCK = ".realtime(";

    /** What the cache itself needs for an answer, about. */
    private static final int ENTRY = 150;

    private final Door door;
    private final TransactionIdStore transactions;
    private final Cache<Object, Answer> answers;

    /** Hashes of what was asked: what nobody asks for again is not kept, so that it pushes nothing out. */
    private final AtomicIntegerArray lately = new AtomicIntegerArray(1 << 15);

    RememberedReads(Door door, TransactionIdStore transactions, DataSize most) {
        this.door = door;
        this.transactions = transactions;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most.toBytes())
                .weigher((Object asked, Answer answer) -> answer.bytes())
                .build();
    }

    /** What asks the clock has another answer without a commit. */
    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        return cypher.contains(CLOCK) ? door.read(cypher, parameters) : remembered(cypher, parameters);
    }

    private List<Map<String, @Nullable Object>> remembered(String cypher, Map<String, @Nullable Object> parameters) {
        var statement = new Statement(cypher, parameters);
        var version = Version.of(transactions);
        List<Map<String, @Nullable Object>> known = known(statement, version);
        if (known != null) {
            return known;
        }
        var rows = door.read(cypher, parameters);
        keep(statement, version, rows, () -> bytes(parameters) + bytes(rows));
        return rows;
    }

    /** Only the keys that are not known are asked for. */
    @Override
    public <T> Map<String, List<T>> lists(
            KeyedStatement<T> statement, Collection<String> keys, RowConverter converter) {
        if (statement.cypher().contains(CLOCK)) {
            return door.lists(statement, keys, converter);
        }
        var version = Version.of(transactions);
        var lists = new HashMap<String, List<T>>();
        var unknown = new ArrayList<String>();
        for (var key : keys) {
            List<T> known = known(new Keyed(statement, key), version);
            if (known == null) {
                unknown.add(key);
            } else {
                lists.put(key, known);
            }
        }
        if (!unknown.isEmpty()) {
            statement.read(door, unknown).forEach((key, rows) -> {
                var list = statement.made(rows, converter);
                keep(new Keyed(statement, key), version, list, () -> bytes(key) + bytesOfRecords(rows));
                lists.put(key, list);
            });
        }
        return lists;
    }

    @SuppressWarnings("unchecked") // what is kept for a statement is what that statement made
    private <A> @Nullable A known(Object asked, Version version) {
        var known = answers.getIfPresent(asked);
        return known == null || known.committed() != version.committed() ? null : (A) known.answer();
    }

    /** A commit that is under way may be seen by half: what is read meanwhile is not kept. */
    private void keep(Object asked, Version version, Object answer, IntSupplier bytes) {
        if (version.isQuiet() && wasAskedLately(asked)) {
            answers.put(asked, new Answer(version.committed(), answer, ENTRY + bytes.getAsInt()));
        }
    }

    private boolean wasAskedLately(Object asked) {
        var hash = asked.hashCode();
        return lately.getAndSet(Math.floorMod(hash, lately.length()), hash) == hash;
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

    /** The same for maps of which records were made: a component takes 4 bytes where an entry of a map takes 64. */
    private static int bytesOfRecords(List<Object> rows) {
        var bytes = 40;
        for (var row : rows) {
            bytes += row instanceof Map<?, ?> map ? bytes(map) - 60 * map.size() : bytes(row);
        }
        return bytes;
    }

    private record Keyed(KeyedStatement<?> statement, String key) {}

    private record Answer(long committed, Object answer, int bytes) {}

    /** The last commit at the time of a read, and whether all of it was to be seen. */
    private record Version(long committed, boolean isQuiet) {

        static Version of(TransactionIdStore transactions) {
            var committed = transactions.getLastCommittedTransactionId();
            return new Version(committed, transactions.getHighestGapFreeClosedTransactionId() == committed);
        }
    }
}
