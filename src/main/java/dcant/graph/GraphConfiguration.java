package dcant.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the database (in this process, or the server of {@code spring.neo4j.uri}) and the door to it. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "none", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(GraphProperties properties) {
        return new EmbeddedDatabase(properties.dataDir(), properties.bolt().port());
    }

    @Bean(initMethod = "apply")
    GraphSchema graphSchema(Driver driver) {
        return new GraphSchema(driver);
    }

    @Bean
    Graph graph(
            GraphSchema applied,
            GraphProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded,
            Driver driver,
            JsonMapper json) {
        return new Graph(door(properties, embedded.getIfAvailable(), driver), json);
    }

    private static Door door(GraphProperties properties, @Nullable EmbeddedDatabase embedded, Driver driver) {
        var timeout = properties.limits().transaction();
        return switch (properties.graph().door()) {
            case AUTO ->
                embedded == null ? new BoltDoor(driver, timeout) : new InProcessDoor(embedded.database(), timeout);
            case BOLT -> new BoltDoor(driver, timeout);
            case IN_PROCESS -> {
                if (embedded == null) {
                    throw new StartRefused(
                            "hub.graph.door=in-process needs the embedded database, but spring.neo4j.uri names a server.",
                            "Remove one of the two properties.");
                }
                yield new InProcessDoor(embedded.database(), timeout);
            }
        };
    }
}
