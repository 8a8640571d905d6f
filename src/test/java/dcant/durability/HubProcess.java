package dcant.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged hub in a process of its own. */
final class HubProcess implements AutoCloseable {

    private static final long POLL_MILLIS = 100;

    private final Process process;
    private final URI url;
    private final HubClient coordinator;
    private final Duration start;

    /** Starts the hub on a data directory, and waits until it answers. */
    HubProcess(Path data, Duration within) throws IOException, InterruptedException {
        var begin = Instant.now();
        var port = freePort();
        url = URI.create("http://127.0.0.1:" + port);
        process = new ProcessBuilder(command(data, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + ".log")))
                .start();
        try {
            coordinator = answering(begin.plus(within));
        } catch (AssertionError | IOException | InterruptedException failure) {
            process.destroyForcibly();
            throw failure;
        }
        start = Duration.between(begin, Instant.now());
    }

    private static List<String> command(Path data, int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("dcant.jvm.options").split(" ")));
        command.addAll(List.of(
                "-jar",
                System.getProperty("dcant.jar"),
                "--server.port=" + port,
                "--hub.bolt.port=0",
                "--hub.warm-up=false",
                "--hub.data-dir=" + data));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private HubClient answering(Instant deadline) throws IOException, InterruptedException {
        while (true) {
            try {
                var client = HubClient.signIn(url, "coordinator");
                client.ask("{ hub { version } }", Map.of());
                return client;
            } catch (IOException notYet) {
                assertThat(process.isAlive()).as("the hub runs").isTrue();
                assertThat(Instant.now()).as("the hub answers").isBefore(deadline);
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    HubClient coordinator() {
        return coordinator;
    }

    /** From the command to the first answer. */
    Duration start() {
        return start;
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        assertThat(process.isAlive()).as("the hub runs until it is killed").isTrue();
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
