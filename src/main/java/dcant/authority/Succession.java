package dcant.authority;

import dcant.graph.Row;
import java.time.LocalDate;
import java.util.List;

/**
 * A body that took over from another one.
 *
 * @param authority the other body, seen from the one that was asked
 */
public record Succession(Authority authority, Kind kind, LocalDate effectiveOn, List<String> sourceKeys)
        implements dcant.source.Cited {

    /** The row of a relationship that a statement calls {@code succession}, to a node that it calls {@code authority}. */
    static final Row<Succession> ROW =
            Row.of(Succession.class, "succession {.kind, .effectiveOn, .sourceKeys, authority: " + Authority.ROW + "}");

    /** How a body became another one. */
    public enum Kind {
        MERGED,
        SPLIT,
        RENAMED,
        REPLACED,
        RESTORED
    }
}
