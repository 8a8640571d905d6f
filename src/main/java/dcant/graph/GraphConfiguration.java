package dcant.graph;

import dcant.graph.GraphProperties.DoorKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the database (in this process, or the server of {@code spring.neo4j.uri}) and the door to it. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    Graph graph(GraphProperties properties, ObjectProvider<EmbeddedDatabase> embedded, Driver driver, JsonMapper json) {
        var database = embedded.getIfAvailable();
        return new Graph(
                StartThread.run(() -> open(properties, database, driver)),
                properties.limits().transaction(),
                json);
    }

    private static Door open(GraphProperties properties, @Nullable EmbeddedDatabase embedded, Driver driver) {
        var timeout = properties.limits().transaction();
        var inProcess = embedded == null ? null : embedded.database();
        new GraphSchema(driver).apply();
        var choice = properties.graph().door();
        if (inProcess == null && choice == DoorKind.IN_PROCESS) {
            throw new StartRefused(
                    "hub.graph.door=in-process needs the embedded database, but spring.neo4j.uri names a server.",
                    "Remove one of the two properties.");
        }
        return inProcess == null || choice == DoorKind.BOLT
                ? new BoltDoor(driver, timeout)
                : new InProcessDoor(inProcess, timeout);
    }
}
