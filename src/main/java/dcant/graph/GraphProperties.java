package dcant.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the graph is and how it is reached.
 *
 * @param dataDir directory of the embedded database; as text, since Spring takes a path that begins with .. for none
 * @param graph the door that reads and writes take, and the memory for answers that are still true
 * @param bolt the port of the embedded database for its owner's tools
 * @param limits how long a read may take
 */
@ConfigurationProperties("hub")
record GraphProperties(
        @DefaultValue("data") String dataDir,
        @DefaultValue DoorChoice graph,
        @DefaultValue Bolt bolt,
        @DefaultValue Limits limits) {

    record DoorChoice(
            @DefaultValue("auto") DoorKind door,
            @DefaultValue("48MB") DataSize remembered) {}

    record Bolt(@DefaultValue("7687") int port) {}

    record Limits(@DefaultValue("5s") Duration transaction) {}

    enum DoorKind {
        AUTO,
        IN_PROCESS,
        BOLT
    }
}
