package dcant.access;

import dcant.http.PublicUrl;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens the hub believes.
 *
 * @param issuer of the tokens, exactly as they name it; without one the hub issues tokens for demonstrations itself
 * @param audience that a token must be meant for
 * @param siretTrusted whether the issuer vouches for the `siret` of its tokens
 * @param coordinators the `sub` of the first coordinators
 * @param demoOnNetwork whether the demonstration, whose passwords everybody knows, may be reached from other machines
 */
@ConfigurationProperties("hub.access")
public record AccessProperties(
        @Nullable String issuer,
        @DefaultValue("dcant-hub") String audience,
        @DefaultValue("false") boolean siretTrusted,
        @DefaultValue List<String> coordinators,
        @DefaultValue("false") boolean demoOnNetwork) {

    public AccessProperties {
        coordinators = List.copyOf(coordinators);
        if (issuer != null && !isUrl(issuer)) {
            throw new IllegalArgumentException("hub.access.issuer is \"" + issuer + "\". Give the URL of the issuer,"
                    + " such as https://id.example.fr/realms/dcant, or no such property at all for the demonstration.");
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException("hub.access.audience is blank: every token would be believed.");
        }
    }

    /** What tokens name in `iss`: the issuer, or the hub itself in a demonstration. */
    String issuerOr(PublicUrl hub) {
        return issuer == null ? hub.at("") : issuer;
    }

    private static boolean isUrl(String text) {
        try {
            var url = URI.create(text);
            return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
