package dcant.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads each thing once: what a request costs through it is the cost of everything but the database. */
final class RememberingDoor implements Door {

    private final Door door;
    private final Map<Statement, List<Map<String, @Nullable Object>>> answers = new ConcurrentHashMap<>();

    RememberingDoor(Door door) {
        this.door = door;
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
        var statement = new Statement(cypher, parameters);
        var known = answers.get(statement);
        if (known == null) {
            known = door.read(cypher, parameters);
            answers.put(statement, known);
        }
        return known;
    }

    @Override
    public <T> T write(Function<Execution, T> work) {
        return door.write(work);
    }
}
