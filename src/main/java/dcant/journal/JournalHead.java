package dcant.journal;

import java.time.Instant;

/**
 * The last public entry at some moment.
 *
 * @param sequence its number, 0 before the first
 * @param recordedAt when; before the first, when the hub was filled
 */
public record JournalHead(long sequence, String hash, Instant recordedAt) {}
