package dcant.quota;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dcant.access.Caller;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The allowances of those who asked lately. Whoever has been away for long finds a whole one again. */
@Component
class Allowances {

    private static final long MOST_KEPT = 50_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final QuotaProperties properties;
    private final LoadingCache<AllowanceHolder, Allowance> known;

    Allowances(QuotaProperties properties, TimeMeter time) {
        this.properties = properties;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(KEPT)
                .build(payer ->
                        new Allowance(payer.standing(), properties.perMinute().of(payer.standing()), time));
    }

    /** The allowance of a caller, or of the address that it comes from; null when it is not limited. */
    @Nullable
    Allowance of(@Nullable Caller caller, String address) {
        if (caller != null) {
            return known.get(AllowanceHolder.of(caller));
        }
        var from = parsed(address);
        return from != null && properties.exempt().contains(from) ? null : known.get(AllowanceHolder.at(from));
    }

    /** A proxy may give something else than an address. */
    private static @Nullable InetAddress parsed(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
