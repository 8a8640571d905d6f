package dcant.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to the database. Both take the same text and parameters and give the same rows. */
interface Door {

    List<Map<String, @Nullable Object>> read(String cypher, Map<String, @Nullable Object> parameters);

    /** All statements in one transaction. */
    void write(Collection<Statement> statements);
}
