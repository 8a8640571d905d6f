package dcant.programme;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of priorities and actions that the State and the local authorities carry out together. */
public record Programme(
        String code,
        String title,
        String summary,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String priorityWord,
        boolean isReviewedEachSemester,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of a programme that a statement calls {@code programme}. */
    public static final Row<Programme> ROW = Row.of(Programme.class, "programme {.*}");

    static final Edge<@Nullable Programme> BY_CODE = Edge.one("MATCH (programme:Programme {code: key})", ROW);

    @Override
    public String nodeKey() {
        return code;
    }
}
