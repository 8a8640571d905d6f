package dcant.hub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this hub presents itself.
 *
 * @param version of the software, filled by the build
 * @param warmUp whether the examples are asked once after the start, so that the first users do not wait
 */
@ConfigurationProperties("hub")
record HubProperties(String version, @DefaultValue("true") boolean warmUp) {}
