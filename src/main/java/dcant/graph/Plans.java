package dcant.graph;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Planning takes seconds where running takes milliseconds: it is no part of what the time limit of a read is for. */
final class Plans {

    private static final String EXPLAIN = "EXPLAIN ";

    /** The texts of the hub are fixed: there are a few hundred. */
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    /** Has a text planned that was not seen before. */
    void once(String cypher, Consumer<String> plan) {
        if (!made.contains(cypher) && made.add(cypher) && !cypher.startsWith(EXPLAIN)) {
            plan.accept(EXPLAIN + cypher);
        }
    }
}
