package dcant.quota;

import java.net.InetAddress;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a caller may ask for in a minute.
 *
 * @param exempt addresses that are not limited as long as they send no token
 */
@ConfigurationProperties("hub.limits")
record QuotaProperties(
        @DefaultValue PerMinute perMinute,
        @DefaultValue("127.0.0.1,::1") Set<InetAddress> exempt) {

    QuotaProperties {
        exempt = Set.copyOf(exempt);
    }

    /**
     * In units of cost.
     *
     * @param anonymous of an address from which requests come without a token
     * @param agent of whoever is signed in
     * @param partner of a tool whose token has the scope `reuse:write`
     */
    record PerMinute(
            @DefaultValue("200000") int anonymous,
            @DefaultValue("400000") int agent,
            @DefaultValue("1200000") int partner) {

        PerMinute {
            requirePositive("anonymous", anonymous);
            requirePositive("agent", agent);
            requirePositive("partner", partner);
        }

        private static void requirePositive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(
                        "hub.limits.per-minute.%s is %d: nothing could ever be asked. Give a number above 0."
                                .formatted(name, value));
            }
        }

        int of(Allowance.Tier standing) {
            return switch (standing) {
                case ANONYMOUS -> anonymous;
                case AGENT -> agent;
                case PARTNER -> partner;
            };
        }
    }
}
