package dcant.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/** The door to a database server. Reads may go to a replica; bookmarks make every read see the writes before it. */
final class BoltDoor implements Door {

    private final Driver driver;
    private final Duration timeout;
    private final Plans plans = new Plans();
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

    BoltDoor(Driver driver, Duration timeout) {
        this.driver = driver;
        this.timeout = timeout;
    }

    /** One message and one answer: a transaction that is begun and committed would take three of each. */
    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        return Retries.of(() -> {
            try (var session = session(AccessMode.READ)) {
                plans.once(cypher, plan -> session.run(plan, parameters).consume());
                return ReadTime.spend(
                        timeout,
                        left -> session.run(cypher, parameters, limit(left)).list(Record::asMap));
            }
        });
    }

    @Override
    public <T> T write(Duration limit, Function<Execution, T> work) {
        try (var session = session(AccessMode.WRITE)) {
            return session.executeWrite(
                    transaction -> work.apply((cypher, parameters) ->
                            transaction.run(cypher, parameters).list(Record::asMap)),
                    limit(limit));
        }
    }

    private Session session(AccessMode mode) {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(bookmarks)
                .build());
    }

    private static TransactionConfig limit(Duration timeout) {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }
}
