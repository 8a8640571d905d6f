package dcant;

import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/** A Neo4j server in a container, for the tests that run against one. It ends with the run. */
final class Neo4jServer {

    private static final String BUILT_HERE = "dcant-hub/neo4j:2026.08.1";
    private static final String PUBLISHED = "neo4j:2026.08.1";
    private static final String PASSWORD = "a-password-for-tests";

    private Neo4jServer() {}

    /** Starts the server and points the hub under test at it. */
    static void start() {
        var image =
                DockerImageName.parse(isBuiltHere() ? BUILT_HERE : PUBLISHED).asCompatibleSubstituteFor("neo4j");
        @SuppressWarnings("resource") // the tests of the whole run use it
        var server = new Neo4jContainer(image).withAdminPassword(PASSWORD);
        server.start();
        System.setProperty("spring.neo4j.uri", server.getBoltUrl());
        System.setProperty("spring.neo4j.authentication.username", "neo4j");
        System.setProperty("spring.neo4j.authentication.password", PASSWORD);
    }

    static boolean canStart() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** By src/test/docker/neo4j-image.sh, for machines that reach no image registry. */
    private static boolean isBuiltHere() {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(BUILT_HERE).exec();
            return true;
        } catch (DockerException absent) {
            return false;
        }
    }
}
