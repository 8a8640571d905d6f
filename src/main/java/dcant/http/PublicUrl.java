package dcant.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hub is for others. Never taken from a request, whose Host header anyone can write.
 *
 * @param publicUrl base of every link that the hub gives
 */
@ConfigurationProperties("hub")
public record PublicUrl(
        @DefaultValue("http://localhost:8080") String publicUrl) {

    /** The address of a path of this hub. */
    public String at(String path) {
        return (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + path;
    }
}
