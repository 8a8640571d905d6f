package dcant.graph;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.StringUtils;

/** Starts the embedded database before anything else: it takes longest, and the rest of the hub starts meanwhile. */
final class EmbeddedDatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (!StringUtils.hasText(environment.getProperty("spring.neo4j.uri"))) {
            var properties = Binder.get(environment).bindOrCreate("hub", GraphProperties.class);
            var database = new EmbeddedDatabase(
                    Path.of(properties.dataDir()).toAbsolutePath().normalize(),
                    properties.bolt().port());
            context.registerBean(EmbeddedDatabase.class, () -> database);
        }
    }
}
