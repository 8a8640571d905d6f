package dcant.journal;

import dcant.graph.Row;
import java.time.Instant;

/**
 * Where both chains stand.
 *
 * @param position of the last entry of the trail
 * @param sequence number of the last public entry, 0 before the first
 */
public record Head(long position, String trailHash, long sequence, String feedHash, Instant recordedAt) {

    static final Row<Head> ROW = Row.of(Head.class, "head {.position, .trailHash, .sequence, .feedHash, .recordedAt}");

    static final String NOW = """
            MATCH (head:JournalHead {name: 'journal'})
            RETURN
            """ + ROW + " AS row";
}
