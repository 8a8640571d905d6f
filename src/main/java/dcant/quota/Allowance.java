package dcant.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;

/**
 * What one caller may still ask for. It grows steadily up to what a minute gives. A request may overdraw it, because its
 * cost is known only once it is read; then the next ones wait.
 */
final class Allowance {

    private static final int LEAST = 1;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Tier standing;
    private final int perMinute;
    private final Bucket bucket;

    Allowance(Tier standing, int perMinute, TimeMeter time) {
        this.standing = standing;
        this.perMinute = perMinute;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    Tier standing() {
        return standing;
    }

    int perMinute() {
        return perMinute;
    }

    /** Takes the least that a request costs; otherwise tells how many seconds it must wait, which is 0 when it need not. */
    long enter() {
        var taken = bucket.tryConsumeAndReturnRemaining(LEAST);
        return taken.isConsumed() ? 0 : Math.ceilDiv(taken.getNanosToWaitForRefill(), NANOS);
    }

    /** Takes what a request that entered costs in all. */
    void spend(int cost) {
        if (cost > LEAST) {
            bucket.consumeIgnoringRateLimits(cost - LEAST);
        }
    }

    /** The value of a RateLimit-Policy header. */
    String policy() {
        return '"' + name() + "\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
    }

    /** The value of a RateLimit header: what remains, and in how many seconds the whole is there again. */
    String state() {
        var left = bucket.getAvailableTokens();
        var seconds = Math.ceilDiv((perMinute - left) * WINDOW.toSeconds(), perMinute);
        return '"' + name() + "\";r=" + Math.max(0, left) + ";t=" + seconds;
    }

    private String name() {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** What the allowance of a caller depends on. */
    enum Tier {
        ANONYMOUS,
        AGENT,
        PARTNER
    }
}
