package dcant.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds objects of any type by global id, one statement for each type. */
@Controller
public class Nodes {

    private static final int MOST = 100;

    private final Map<String, NodeType> types;
    private final Pages pages;

    Nodes(List<NodeType> types, List<Edges<?>> edges, Pages pages) {
        this.pages = pages;
        this.types = Stream.concat(types.stream(), edges.stream().flatMap(Edges::nodeType))
                .collect(toMap(NodeType::name, Function.identity()));
    }

    @Bean
    static Edges<Node> idOfNodes() {
        return Edges.<Node>of("Node", Node::nodeKey)
                .made(
                        "id",
                        ResolvableType.forClass(String.class),
                        (node, field) -> GlobalId.of(node.getClass().getSimpleName(), node.nodeKey()));
    }

    @QueryMapping
    @Nullable
    Node node(@Argument String id, GraphQLContext request) {
        return nodes(List.of(id), request).getFirst();
    }

    @QueryMapping
    List<@Nullable Node> nodes(@Argument List<String> ids, GraphQLContext request) {
        if (ids.size() > MOST) {
            throw new BadRequest("nodes takes at most " + MOST + " ids, " + ids.size() + " were given.");
        }
        var parsed = ids.stream().map(GlobalId::parse).toList();
        var found = find(parsed, request);
        return parsed.stream().<@Nullable Node>map(found::get).toList();
    }

    /** The objects that these ids name and this request may see; others are absent. */
    private Map<GlobalId, Node> find(Collection<GlobalId> ids, GraphQLContext request) {
        var keysByType = ids.stream().collect(groupingBy(GlobalId::type, mapping(GlobalId::key, toList())));
        var found = new HashMap<GlobalId, Node>();
        keysByType.forEach((name, keys) -> {
            var type = types.get(name);
            if (type != null) {
                type.byKey().read(pages, keys, type.parameters().apply(request)).forEach((key, node) -> {
                    if (node != null) {
                        found.put(new GlobalId(name, key), node);
                    }
                });
            }
        });
        return found;
    }

    /** The object that an id names, read with all others that the fields of a request name; null for none. */
    public CompletableFuture<? extends @Nullable Node> of(GlobalId id, DataFetchingEnvironment field) {
        var type = types.get(id.type());
        return type == null
                ? CompletableFuture.completedFuture(null)
                : type.byKey().of(id.key(), type.parameters().apply(field.getGraphQlContext()), field);
    }
}
