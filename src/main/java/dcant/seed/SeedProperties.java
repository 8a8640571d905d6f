package dcant.seed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the seed is loaded into an empty graph.
 *
 * @param seed whether invented examples are loaded; unset, they are unless an issuer of tokens is configured
 */
@ConfigurationProperties("hub")
record SeedProperties(@DefaultValue Seed seed, @DefaultValue Access access) {

    record Seed(@Nullable Boolean illustrative) {}

    record Access(@Nullable String issuer) {}

    boolean withIllustrative() {
        var chosen = seed.illustrative();
        return chosen == null ? access.issuer() == null : chosen;
    }
}
