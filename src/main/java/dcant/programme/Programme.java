package dcant.programme;

import dcant.api.Node;
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
    public static final String ROW = "programme {.*}";

    @Override
    public String nodeKey() {
        return code;
    }
}
