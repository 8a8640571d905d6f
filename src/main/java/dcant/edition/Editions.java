package dcant.edition;

import dcant.graph.Graph;
import dcant.graph.GraphReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds editions by key. */
@Component
class Editions {

    static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (edition:Edition {key: key})
            RETURN key,
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
        return reader.one(BY_KEYS, Map.of("keys", List.of(key)), Edition.class);
    }
}
