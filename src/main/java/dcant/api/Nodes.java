package dcant.api;

import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds objects of any type by global id, one statement for each type. */
@Component
public class Nodes {

    private final Map<String, NodeType> types;

    Nodes(List<NodeType> types) {
        this.types = types.stream().collect(Collectors.toMap(NodeType::name, Function.identity()));
    }

    /** The objects that these ids name and this request may see; others are absent. */
    public Map<GlobalId, Node> find(Collection<GlobalId> ids, GraphQLContext request) {
        var keysByType = new LinkedHashMap<String, List<String>>();
        ids.forEach(id ->
                keysByType.computeIfAbsent(id.type(), t -> new ArrayList<>()).add(id.key()));
        var found = new HashMap<GlobalId, Node>();
        keysByType.forEach((name, keys) -> {
            var type = types.get(name);
            if (type != null) {
                type.byKeys().apply(keys, request).forEach((key, node) -> found.put(new GlobalId(name, key), node));
            }
        });
        return found;
    }
}
