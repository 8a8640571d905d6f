package dcant.graph;

import dcant.graph.GraphProperties.DoorKind;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Chooses the database (in this process, or the server of {@code spring.neo4j.uri}) and the door to it. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    CompletableFuture<Door> door(GraphProperties properties, ObjectProvider<EmbeddedDatabase> embedded, Driver driver) {
        var database = embedded.getIfAvailable();
        return StartThread.run(() -> open(properties, database, driver));
    }

    @Bean
    Graph graph(CompletableFuture<Door> door, GraphProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        return new Graph(
                door,
                embedded.getIfAvailable() != null && properties.graph().door() != DoorKind.BOLT,
                properties.limits().transaction());
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
                : remembering(
                        new InProcessDoor(inProcess, timeout),
                        inProcess,
                        properties.graph().remembered());
    }

    /** Only in this process can the hub know, at no cost, that nothing was committed. */
    private static Door remembering(Door door, GraphDatabaseService database, DataSize most) {
        var transactions =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(TransactionIdStore.class);
        return most.toBytes() == 0 ? door : new RememberedReads(door, transactions, most);
    }
}
