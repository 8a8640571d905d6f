package dcant.graph;

import static java.util.Map.entry;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/**
 * Neo4j Community in the hub's own process, started beside the rest of the hub. Its Bolt port is for its owner's tools:
 * loopback only, with a password.
 */
final class EmbeddedDatabase implements Neo4jConnectionDetails, AutoCloseable {

    private static final String USER = "neo4j";
    private static final String NAME = "neo4j";
    private static final long AVAILABLE_WITHIN_MILLIS = 120_000;
    private static final long PAGE_CACHE_BYTES = 128L * 1024 * 1024;
    private static final long LOG_FILE_BYTES = 32L * 1024 * 1024;

    private final Path directory;
    private final int boltPort;
    private final BoltPassword password;
    private final CompletableFuture<DatabaseManagementService> starting;

    EmbeddedDatabase(Path directory, int boltPort) {
        this.directory = directory;
        this.boltPort = boltPort;
        this.password = new BoltPassword(directory);
        this.starting = StartThread.run(this::start);
    }

    private DatabaseManagementService start() {
        password.setInitially();
        var management = build();
        if (!management.database(NAME).isAvailable(AVAILABLE_WITHIN_MILLIS)) {
            management.shutdown();
            throw new StartRefused(
                    "The database in " + directory.toAbsolutePath() + " cannot be opened: it was written by another"
                            + " version of Neo4j, or it is damaged.",
                    "See logs/debug.log in that directory. Start the version of the hub that wrote it, restore a copy,"
                            + " or choose an empty directory with hub.data-dir.");
        }
        PlannerWarmUp.start(management.database(NAME));
        password.reset(management.database("system"), USER);
        return management;
    }

    private DatabaseManagementService build() {
        try {
            return new DatabaseManagementServiceBuilder(directory)
                    .setConfig(settings(boltPort))
                    .build();
        } catch (RuntimeException failure) {
            throw EmbeddedStartFailure.explain(failure, directory, boltPort);
        }
    }

    /** A stop would wait twice 5 s for silence at the Bolt port, long after the database was closed. */
    private static Map<Setting<?>, Object> settings(int boltPort) {
        return Map.ofEntries(
                entry(BoltConnector.enabled, true),
                entry(BoltConnector.listen_address, new SocketAddress("127.0.0.1", boltPort)),
                entry(BoltConnector.enable_discovery, false),
                entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO),
                entry(GraphDatabaseSettings.auth_enabled, true),
                entry(GraphDatabaseSettings.udc_enabled, false),
                entry(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(500)),
                entry(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES),
                entry(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE_BYTES),
                entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                entry(GraphDatabaseSettings.keep_logical_logs, "2 files"));
    }

    /** Waits until the database is there. */
    GraphDatabaseService database() {
        return starting.join().database(NAME);
    }

    @Override
    public URI getUri() {
        return URI.create("bolt://127.0.0.1:" + (boltPort == 0 ? chosenPort() : boltPort));
    }

    private int chosenPort() {
        var ports =
                ((GraphDatabaseAPI) database()).getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return ports.getLocalAddress(ConnectorType.BOLT).getPort();
    }

    @Override
    public AuthToken getAuthToken() {
        return AuthTokens.basic(USER, password.value());
    }

    @Override
    public void close() {
        starting.handle((management, failure) -> management)
                .thenAccept(management -> {
                    if (management != null) {
                        management.shutdown();
                    }
                })
                .join();
    }
}
