package dcant.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer, read from where it says that they are. Nobody can make the hub ask more than twice a
 * minute, and a failure counts as an answer: the keys that are known go on.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final Duration BETWEEN_READS = Duration.ofSeconds(30);

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration LIFE_IN_AN_OUTAGE = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final IssuerDocuments documents;
    private final InstantSource clock;
    private @Nullable Instant nextRead;
    private @Nullable String address;

    IssuerKeys(IssuerDocuments documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Kept in memory, read again before they are five minutes old, and good for a day when the issuer is out of reach. */
    static JWKSource<SecurityContext> cached(String issuer, InstantSource clock) {
        return JWKSourceBuilder.create(new IssuerKeys(new IssuerDocuments(issuer), clock))
                .cache(LIFE.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(true)
                // The library's own limit would stand before the tolerance and end it.
                .rateLimited(false)
                .outageTolerant(LIFE_IN_AN_OUTAGE.toMillis())
                .build();
    }

    @Override
    public synchronized JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator wanted, long currentTime, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        var now = clock.instant();
        if (nextRead != null && now.isBefore(nextRead)) {
            throw new JWKSetUnavailableException(
                    "The keys of the issuer were asked for less than " + BETWEEN_READS.toSeconds() + " seconds ago");
        }
        nextRead = now.plus(BETWEEN_READS);
        return read();
    }

    private JWKSet read() throws JWKSetUnavailableException {
        try {
            if (address == null) {
                address = documents.addressOfKeys();
            }
            return JWKSet.parse(documents.text(address));
        } catch (IOException | ParseException failure) {
            // It may have moved.
            address = null;
            throw new JWKSetUnavailableException(
                    "The keys of the issuer cannot be read: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
