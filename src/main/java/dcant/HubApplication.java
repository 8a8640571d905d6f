package dcant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The DCANT hub: one graph of the shared digital programme, one GraphQL API on it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HubApplication {

    static void main(String[] args) {
        SpringApplication.run(HubApplication.class, args);
    }
}
