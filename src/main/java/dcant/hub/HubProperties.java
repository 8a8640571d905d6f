package dcant.hub;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this hub presents itself.
 *
 * @param publicUrl base of every link that it gives
 * @param version of the software, filled by the build
 */
@ConfigurationProperties("hub")
record HubProperties(@DefaultValue("http://localhost:8080") String publicUrl, String version) {}
