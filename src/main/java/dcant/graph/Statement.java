package dcant.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something to write, with its parameters. */
public record Statement(Update update, Map<String, ? extends @Nullable Object> parameters) {}
