package dcant.graph;

import dcant.graph.Door.Execution;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graph inside one transaction: what it reads are its own writes too, and all of it counts or nothing. */
record GraphTransaction(Graph graph, Execution execution) implements GraphWriter {

    @Override
    public List<Map<String, @Nullable Object>> rows(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        graph.count(1);
        return execution.run(cypher, Parameters.of(parameters));
    }

    @Override
    public <T> T convert(@Nullable Object row, Class<T> type) {
        return graph.convert(row, type);
    }
}
