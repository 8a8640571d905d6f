package dcant.quota;

import dcant.access.Caller;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who a request counts for.
 *
 * @param issuer of the token, empty without one
 * @param name the `sub` of the token, or the network that the request comes from, empty when nobody knows
 */
record AllowanceHolder(Allowance.Tier standing, String issuer, String name) {

    private static final int NETWORK_BYTES = 8;

    static AllowanceHolder of(Caller caller) {
        return new AllowanceHolder(
                caller.isPartner() ? Allowance.Tier.PARTNER : Allowance.Tier.AGENT, caller.issuer(), caller.subject());
    }

    /** A subscriber of IPv6 has a whole network of 64 bits, and could come from another address of it each time. */
    static AllowanceHolder at(@Nullable InetAddress address) {
        var network = switch (address) {
            case null -> "";
            case Inet6Address six -> HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES);
            default -> address.getHostAddress();
        };
        return new AllowanceHolder(Allowance.Tier.ANONYMOUS, "", network);
    }
}
