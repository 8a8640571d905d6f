package dcant.api;

import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds objects of any type by global id. */
@Controller
class NodeController {

    private static final int MOST = 100;

    private final Nodes nodes;

    NodeController(Nodes nodes) {
        this.nodes = nodes;
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
        var found = nodes.find(parsed, request);
        var result = new ArrayList<@Nullable Node>();
        parsed.forEach(id -> result.add(found.get(id)));
        return result;
    }
}
