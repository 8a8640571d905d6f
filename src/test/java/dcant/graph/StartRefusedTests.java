package dcant.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.util.FileSystemUtils;

/** A hub that must not start says why and what to do; an embedded database is open to its owner only. */
@TestInstance(Lifecycle.PER_CLASS)
class StartRefusedTests {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Path directory;
    private final EmbeddedDatabase database;
    private final Driver driver;

    StartRefusedTests() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "start-refused-");
        database = new EmbeddedDatabase(directory, 0);
        database.database();
        driver = GraphDatabase.driver(database.getUri(), database.getAuthToken());
    }

    @BeforeAll
    void makeTheGraph() {
        new GraphSchema(driver).apply();
    }

    @AfterAll
    void stop() throws IOException {
        driver.close();
        database.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    @Test
    void startsAgainOnAGraphOfThisVersion() {
        new GraphSchema(driver).apply();
    }

    @Test
    void refusesADataDirectoryThatAnotherHubHasOpen() {
        try (var second = new EmbeddedDatabase(directory, 0)) {
            assertThatThrownBy(second::database).cause().isInstanceOfSatisfying(StartRefused.class, refused -> {
                assertThat(refused)
                        .hasMessageContaining(directory.toAbsolutePath().toString());
                assertThat(refused).hasMessageContaining("already running");
                assertThat(refused.action()).contains("hub.data-dir");
            });
        }
        assertThat(count("MATCH (m:__Neo4jMigration) RETURN count(m) AS found"))
                .as("the first hub goes on")
                .isPositive();
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        var other = Files.createTempDirectory(Path.of("target"), "port-taken-");
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress("127.0.0.1", 0));
            try (var second = new EmbeddedDatabase(other, taken.getLocalPort())) {
                assertThatThrownBy(second::database).cause().isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining(String.valueOf(taken.getLocalPort()));
                    assertThat(refused.action()).contains("hub.bolt.port");
                });
            }
        } finally {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    @Test
    void refusesAGraphThatLacksAConstraint() {
        driver.executableQuery("DROP CONSTRAINT authority_code").execute();
        try {
            assertThatThrownBy(new GraphSchema(driver)::apply).isInstanceOfSatisfying(StartRefused.class, refused -> {
                assertThat(refused).hasMessageContaining("[authority_code]");
                assertThat(refused.action()).contains("neo4j/migrations");
            });
        } finally {
            driver.executableQuery("CREATE CONSTRAINT authority_code FOR (a:Authority) REQUIRE a.code IS UNIQUE")
                    .execute();
        }
    }

    @Test
    void refusesAGraphOfALaterVersion() {
        var later = MigrationsConfig.builder()
                .withLocationsToScan("classpath:neo4j/migrations", "classpath:later-migrations")
                .build();
        new Migrations(later, driver).apply();
        try {
            assertThatThrownBy(new GraphSchema(driver)::apply).isInstanceOfSatisfying(StartRefused.class, refused -> {
                assertThat(refused).hasMessageContaining("another version of the hub");
                assertThat(refused.action()).contains("later");
            });
            assertThat(count("MATCH (m:LaterVersion) RETURN count(m) AS found")).isEqualTo(1);
        } finally {
            driver.executableQuery("MATCH (m:__Neo4jMigration {version: '900'}) DETACH DELETE m")
                    .execute();
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        var port = database.getUri().getPort();
        try (var reached = new Socket("127.0.0.1", port)) {
            assertThat(reached.isConnected()).isTrue();
        }
        var others = Stream.concat(
                        NetworkInterface.networkInterfaces()
                                .flatMap(NetworkInterface::inetAddresses)
                                .filter(address -> !address.isLoopbackAddress())
                                .map(address -> new InetSocketAddress(address, port)),
                        Stream.of(new InetSocketAddress("127.0.0.2", port)))
                .toList();
        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> connect(address))
                        .as("a connection to %s", address)
                        .isInstanceOf(IOException.class));
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        Stream.of(AuthTokens.basic("neo4j", "neo4j"), AuthTokens.basic("neo4j", ""), AuthTokens.none())
                .forEach(token -> assertThatThrownBy(() -> verify(token)).isInstanceOf(AuthenticationException.class));
        verify(database.getAuthToken());
    }

    private void verify(AuthToken token) {
        try (var stranger = GraphDatabase.driver(database.getUri(), token)) {
            stranger.verifyConnectivity();
        }
    }

    @Test
    void keepsItsPasswordForItsOwnerOnly() throws IOException {
        var file = directory.resolve("bolt-password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).hasSizeGreaterThanOrEqualTo(32);
    }

    private long count(String cypher) {
        return driver.executableQuery(cypher)
                .execute()
                .records()
                .getFirst()
                .get("found")
                .asLong();
    }
}
