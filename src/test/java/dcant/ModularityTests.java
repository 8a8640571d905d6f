package dcant;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every package is a module: no cycles, no reach into what another one keeps to itself. */
class ModularityTests {

    @Test
    void modulesHaveNoCycles() {
        ApplicationModules.of(HubApplication.class).verify();
    }
}
