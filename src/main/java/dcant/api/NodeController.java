package dcant.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Finds objects of any type by global id. */
@Controller
class NodeController {

    private static final int MOST = 100;

    private final Map<String, NodeType> types;

    NodeController(List<NodeType> types) {
        this.types = types.stream().collect(Collectors.toMap(NodeType::name, Function.identity()));
    }

    @SchemaMapping(typeName = "Node")
    String id(Node node) {
        return GlobalId.of(node.getClass().getSimpleName(), node.nodeKey());
    }

    @QueryMapping
    @Nullable
    Node node(@Argument String id) {
        return nodes(List.of(id)).getFirst();
    }

    @QueryMapping
    List<@Nullable Node> nodes(@Argument List<String> ids) {
        if (ids.size() > MOST) {
            throw new BadRequest("nodes takes at most " + MOST + " ids, " + ids.size() + " were given.");
        }
        var parsed = ids.stream().map(GlobalId::parse).toList();
        var found = find(parsed);
        var result = new ArrayList<@Nullable Node>();
        parsed.forEach(id -> result.add(found.get(id)));
        return result;
    }

    private Map<GlobalId, Node> find(List<GlobalId> ids) {
        var keysByType = new LinkedHashMap<String, List<String>>();
        ids.forEach(id ->
                keysByType.computeIfAbsent(id.type(), t -> new ArrayList<>()).add(id.key()));
        var found = new HashMap<GlobalId, Node>();
        keysByType.forEach((name, keys) -> {
            var type = types.get(name);
            if (type != null) {
                type.byKeys().apply(keys).forEach((key, node) -> found.put(new GlobalId(name, key), node));
            }
        });
        return found;
    }
}
