package dcant.review;

import dcant.HttpHub;
import dcant.HubApplication;
import dcant.HubTest;
import dcant.access.IssuerProcess;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The semester with the tokens of an issuer in another process: a coordinator that the configuration names, and two pilots
 * whose rights are granted. Their hub stands beside the one that the other tests share, on the same database.
 */
@HubTest
class IssuerSemesterTests extends SemesterPlay {

    private final IssuerProcess issuer = new IssuerProcess();
    private final ConfigurableApplicationContext context;
    private final HttpHub hub;

    IssuerSemesterTests(Driver driver, Neo4jConnectionDetails database) {
        super(driver);
        var same = new SameDatabase(database.getUri(), database.getAuthToken());
        context = new SpringApplicationBuilder(HubApplication.class, HttpHub.class)
                .initializers(beside ->
                        ((GenericApplicationContext) beside).registerBean(Neo4jConnectionDetails.class, () -> same))
                .run(
                        "--server.port=0",
                        "--hub.warm-up=false",
                        "--spring.neo4j.uri=" + database.getUri(),
                        "--hub.access.issuer=" + issuer.url(),
                        "--hub.access.coordinators=coordination");
        hub = context.getBean(HttpHub.class);
    }

    @BeforeEach
    void letIn() {
        letIn(statePilot(), STATE);
        letIn(territorialPilot(), TERRITORIAL);
    }

    @AfterEach
    void stop() {
        context.close();
        issuer.close();
    }

    /** The same hub, asked by whom the issuer calls so. */
    private HttpHub as(String subject) {
        var claims = issuer.claims();
        claims.put("sub", subject);
        return hub.with(issuer.sign(claims));
    }

    @Override
    HttpHub everybody() {
        return hub;
    }

    @Override
    HttpHub coordinator() {
        return as("coordination");
    }

    @Override
    HttpHub statePilot() {
        return as("pilot-of-the-state");
    }

    @Override
    HttpHub territorialPilot() {
        return as("pilot-of-the-territories");
    }

    @Override
    String reliability() {
        return "DOCUMENTED";
    }

    /** The way to the database of the other hub, which goes on when this one ends. */
    private record SameDatabase(URI getUri, AuthToken getAuthToken) implements Neo4jConnectionDetails {}
}
