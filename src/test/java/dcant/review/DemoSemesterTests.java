package dcant.review;

import dcant.HttpHub;
import dcant.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.neo4j.driver.Driver;

/** The semester with the identities of the demonstration, one of which asks for a right that it has not. */
@HubTest
@Tag("doors")
class DemoSemesterTests extends SemesterPlay {

    private final HttpHub hub;

    DemoSemesterTests(HttpHub hub, Driver driver) {
        super(driver);
        this.hub = hub;
    }

    @BeforeEach
    void letIn() {
        letIn(statePilot(), STATE);
    }

    @Override
    HttpHub everybody() {
        return hub;
    }

    @Override
    HttpHub coordinator() {
        return hub.as("coordinator");
    }

    @Override
    HttpHub statePilot() {
        return hub.as("partner");
    }

    @Override
    HttpHub territorialPilot() {
        return hub.as("contributor");
    }

    @Override
    String reliability() {
        return "ILLUSTRATIVE";
    }
}
