package dcant.reuse;

import dcant.api.Node;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority reuses a building block.
 *
 * @param key code of the authority, slash, slug of the building block: one reuse for each pair, for ever
 */
public record Reuse(
        String key,
        int version,
        ReuseStatus status,
        @Nullable LocalDate since,
        @Nullable DatePrecision sincePrecision,
        @Nullable LocalDate stoppedOn,
        Provenance provenance,
        @Nullable LocalDate attestedOn,
        @Nullable String localName,
        @Nullable String note,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of a reuse that a statement calls {@code reuse}. */
    public static final String ROW = """
            reuse {
              key: reuse.id, .version, .status, .since, .sincePrecision, .stoppedOn, .provenance, .attestedOn, .localName,
              .note, .reliability, .sourceKeys
            }""";

    @Override
    public String nodeKey() {
        return key;
    }
}
