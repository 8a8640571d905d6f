package dcant.edition;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.api.Pages;
import dcant.graph.Row;
import dcant.journal.JournalHead;
import dcant.source.Reliability;
import dcant.write.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The programme of one semester as it was frozen when its campaign closed. It never changes.
 *
 * @param key code of the programme, slash, semester
 * @param reliability the lowest of what it holds
 * @param content canonical JSON
 * @param contentHash SHA-256 of its bytes, in hexadecimal
 * @param feedSequence number of the last public entry before it
 * @param feedHash hash of that entry
 * @param feedRecordedAt when that entry was recorded
 */
record Edition(
        String key,
        String programme,
        String semester,
        Instant frozenAt,
        Reliability reliability,
        String content,
        String contentHash,
        long feedSequence,
        String feedHash,
        Instant feedRecordedAt)
        implements Node {

    static final Row<Edition> ROW = Row.of(Edition.class, "edition {.*}");

    /** Finds editions by key. */
    static final Edge<@Nullable Edition> BY_KEY = Edge.one("MATCH (edition:Edition {key: key})", ROW);

    static final Kind<Edition> KIND = Kind.of(ROW, "(edition:Edition {key: $key})", "");

    static @Nullable Edition byKey(Pages pages, String key) {
        return BY_KEY.read(pages, List.of(key), Map.of()).get(key);
    }

    @Override
    public String nodeKey() {
        return key;
    }

    /** The journal as it stood when this was frozen. */
    public JournalHead journalHead() {
        return new JournalHead(feedSequence, feedHash, feedRecordedAt);
    }
}
