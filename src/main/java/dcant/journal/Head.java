package dcant.journal;

import java.time.Instant;

/**
 * Where both chains stand.
 *
 * @param position of the last entry of the trail
 * @param sequence number of the last public entry, 0 before the first
 */
record Head(long position, String trailHash, long sequence, String feedHash, Instant recordedAt) {

    static final String ROW = "head {.position, .trailHash, .sequence, .feedHash, .recordedAt}";
}
