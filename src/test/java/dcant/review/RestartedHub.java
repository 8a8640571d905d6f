package dcant.review;

import dcant.DataModel;
import dcant.HttpHub;
import dcant.HubApplication;
import dcant.TestProgramme;
import dcant.Tokens;
import dcant.review.HistoryStep.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A hub of its own with the real seed, in an empty directory, that a test may stop and start again. */
final class RestartedHub implements AutoCloseable {

    private final Path data;
    private final Map<Reader, HttpHub> readers = new EnumMap<>(Reader.class);
    private ConfigurableApplicationContext context;

    RestartedHub(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.data = data;
        this.context = start();
    }

    private ConfigurableApplicationContext start() {
        var started = new SpringApplicationBuilder(HubApplication.class, HttpHub.class)
                .run(
                        "--server.port=0",
                        "--hub.bolt.port=0",
                        "--hub.warm-up=false",
                        "--hub.data-dir=" + data,
                        "--hub.limits.per-minute.anonymous=1000000000",
                        "--hub.limits.per-minute.agent=1000000000",
                        "--hub.limits.per-minute.partner=1000000000");
        var hub = started.getBean(HttpHub.class);
        readers.put(Reader.ANONYMOUS, hub);
        readers.put(Reader.PARTNER, hub.with(Tokens.ask(hub, "partner")));
        readers.put(Reader.PILOT, hub.with(Tokens.ask(hub, "contributor")));
        readers.put(Reader.COORDINATOR, hub.with(Tokens.ask(hub, "coordinator")));
        return started;
    }

    HttpHub as(Reader reader) {
        return Objects.requireNonNull(readers.get(reader));
    }

    /** Properties that the writes left with another name or type than the document of the graph tells. */
    Set<String> undocumentedProperties() {
        return DataModel.undocumentedProperties(context.getBean(Driver.class));
    }

    TestProgramme programme() {
        return new TestProgramme(() -> context.getBean(Driver.class));
    }

    /** Stops the hub and its database, and starts both again. */
    void restart() {
        close();
        context = start();
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }
}
