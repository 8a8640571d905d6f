package dcant.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
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
    private static final int ENTRY = 250;

    /** What a text takes on average that most rows share with others. */
    private static final int SHARED_TEXT = 16;

    /** What a date and time with its offset takes. */
    private static final int MOMENT = 100;

    private final Door door;
    private final TransactionIdStore transactions;
    private final Cache<Object, Answer> answers;
    private final SharedValues shared = new SharedValues();

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
        var statement = new Asked(cypher, parameters);
        var version = Version.of(transactions);
        List<Map<String, @Nullable Object>> known = known(statement, version);
        if (known != null) {
            return known;
        }
        var rows = door.read(cypher, parameters);
        if (isToBeKept(statement, version)) {
            rows.forEach(shared::in);
            keep(statement, version, rows, bytes(parameters, false) + bytes(rows, false));
        }
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
            List<T> known = known(new Keyed<>(statement, key), version);
            if (known == null) {
                unknown.add(key);
            } else {
                lists.put(key, known);
            }
        }
        if (!unknown.isEmpty()) {
            statement
                    .read(door, unknown)
                    .forEach(
                            (key, rows) -> lists.put(key, made(new Keyed<>(statement, key), rows, version, converter)));
        }
        return lists;
    }

    private <T> List<T> made(Keyed<T> asked, List<Object> rows, Version version, RowConverter converter) {
        if (!isToBeKept(asked, version)) {
            return asked.statement().made(rows, converter);
        }
        shared.in(rows);
        var list = asked.statement().made(rows, converter);
        keep(new Keyed<>(shared.of(asked.statement()), shared.of(asked.key())), version, list, bytes(rows, true));
        return list;
    }

    @SuppressWarnings("unchecked") // what is kept for a statement is what that statement made
    private <A> @Nullable A known(Object asked, Version version) {
        var known = answers.getIfPresent(asked);
        return known == null || known.committed() != version.committed() ? null : (A) known.answer();
    }

    private void keep(Object asked, Version version, Object answer, int bytes) {
        answers.put(asked, new Answer(version.committed(), answer, ENTRY + bytes));
    }

    /** A commit that is under way may be seen by half: what is read meanwhile is not kept. */
    private boolean isToBeKept(Object asked, Version version) {
        return version.isQuiet() && wasAskedLately(asked);
    }

    private boolean wasAskedLately(Object asked) {
        var hash = asked.hashCode();
        return lately.getAndSet(Math.floorMod(hash, lately.length()), hash) == hash;
    }

    @Override
    public <T> T write(Duration limit, Function<Execution, T> work) {
        return door.write(limit, work);
    }

    /** About as many as the value takes in memory, its maps being kept as maps or as records. */
    private static int bytes(@Nullable Object value, boolean isOfRecords) {
        return switch (value) {
            case null -> 0;
            case String text -> text.length() <= SharedValues.LONGEST ? SHARED_TEXT : 56 + text.length();
            case Map<?, ?> map ->
                (isOfRecords ? 16 : 100)
                        + map.values().stream()
                                .mapToInt(each -> (isOfRecords ? 4 : 40) + bytes(each, isOfRecords))
                                .sum();
            case Collection<?> values ->
                40
                        + values.stream()
                                .mapToInt(each -> 4 + bytes(each, isOfRecords))
                                .sum();
            case Object[] values -> bytes(Arrays.asList(values), isOfRecords);
            case Temporal moment -> MOMENT;
            default -> 16;
        };
    }

    private record Asked(String cypher, Map<String, @Nullable Object> parameters) {}

    private record Keyed<T>(KeyedStatement<T> statement, String key) {}

    private record Answer(long committed, Object answer, int bytes) {}

    /** The last commit at the time of a read, and whether all of it was to be seen. */
    private record Version(long committed, boolean isQuiet) {

        static Version of(TransactionIdStore transactions) {
            var committed = transactions.getLastCommittedTransactionId();
            return new Version(committed, transactions.getHighestGapFreeClosedTransactionId() == committed);
        }
    }
}
