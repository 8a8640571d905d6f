package dcant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The DCANT hub: one graph of the shared digital programme, one GraphQL API on it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HubApplication {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    static void main(String[] args) {
        keepOneCarrierFree();
        SpringApplication.run(HubApplication.class, args);
    }

    /** The queries that run at a time take a thread for each processor: one more serves who arrives or waited for a lock. */
    private static void keepOneCarrierFree() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, String.valueOf(Runtime.getRuntime().availableProcessors() + 1));
        }
    }
}
