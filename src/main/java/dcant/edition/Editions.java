package dcant.edition;

import dcant.api.Edge;
import dcant.graph.Graph;
import dcant.graph.GraphReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds editions by key. */
@Component
class Editions {

    static final Edge<@Nullable Edition> BY_KEY = Edge.one("MATCH (edition:Edition {key: key})", Edition.ROW);

    private static final String IN = """
            MATCH (edition:Edition {key: $key})
            RETURN
            """ + Edition.ROW + " AS row";

    private final Graph graph;

    Editions(Graph graph) {
        this.graph = graph;
    }

    @Nullable
    Edition byKey(String key) {
        return in(graph, key);
    }

    @Nullable
    Edition in(GraphReader reader, String key) {
        return reader.one(IN, Map.of("key", key), Edition.class);
    }
}
