package dcant.graph;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
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

/** Neo4j Community in the hub's own process. Its Bolt port is for its owner's tools: loopback only, with a password. */
final class EmbeddedDatabase implements Neo4jConnectionDetails, AutoCloseable {

    private static final String USER = "neo4j";
    private static final long AVAILABLE_WITHIN_MILLIS = 120_000;
    private static final long PAGE_CACHE_BYTES = 128L * 1024 * 1024;
    private static final long LOG_FILE_BYTES = 32L * 1024 * 1024;

    private final DatabaseManagementService management;
    private final GraphDatabaseService database;
    private final String password;

    EmbeddedDatabase(Path directory, int boltPort) {
        password = BoltPassword.in(directory);
        management = start(directory, boltPort);
        database = management.database("neo4j");
        if (!database.isAvailable(AVAILABLE_WITHIN_MILLIS)) {
            management.shutdown();
            throw new StartRefused(
                    "The database in " + directory.toAbsolutePath() + " cannot be opened: it was written by another"
                            + " version of Neo4j, or it is damaged.",
                    "See logs/debug.log in that directory. Start the version of the hub that wrote it, restore a copy,"
                            + " or choose an empty directory with hub.data-dir.");
        }
        setPassword();
    }

    private static DatabaseManagementService start(Path directory, int boltPort) {
        try {
            return new DatabaseManagementServiceBuilder(directory)
                    .setConfig(settings(boltPort))
                    .build();
        } catch (RuntimeException failure) {
            throw EmbeddedStartFailure.explain(failure, directory, boltPort);
        }
    }

    private static Map<Setting<?>, Object> settings(int boltPort) {
        return Map.of(
                BoltConnector.enabled, true,
                BoltConnector.listen_address, new SocketAddress("127.0.0.1", boltPort),
                BoltConnector.enable_discovery, false,
                GraphDatabaseSettings.auth_enabled, true,
                GraphDatabaseSettings.udc_enabled, false,
                GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES,
                GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE_BYTES,
                GraphDatabaseSettings.preallocate_logical_logs, false,
                GraphDatabaseSettings.keep_logical_logs, "2 files");
    }

    private void setPassword() {
        management
                .database("system")
                .executeTransactionally(
                        "ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("user", USER, "password", password));
    }

    GraphDatabaseService database() {
        return database;
    }

    @Override
    public URI getUri() {
        var ports =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return URI.create("bolt://" + ports.getLocalAddress(ConnectorType.BOLT));
    }

    @Override
    public AuthToken getAuthToken() {
        return AuthTokens.basic(USER, password);
    }

    @Override
    public void close() {
        management.shutdown();
    }
}
