package dcant;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.api.NodeType;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A kind of object that no schema has and whose lookup always breaks: what clients see of a fault in the hub. */
@TestConfiguration(proxyBeanMethods = false)
public class FaultyNode {

    public static final String TYPE = "Faulty";
    public static final String SECRET = "bolt://10.0.0.7 refused the password";

    @Bean
    static NodeType faultyNodes() {
        return new NodeType(TYPE, Edge.batch(TYPE, Node.class, keys -> {
            throw new IllegalStateException(SECRET);
        }));
    }
}
