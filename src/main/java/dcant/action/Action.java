package dcant.action;

import dcant.api.Node;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of a programme.
 *
 * @param openedIn semester in which it entered the programme
 * @param endedIn semester in which it was completed or dropped
 */
public record Action(
        String code,
        String title,
        String description,
        ActionStatus status,
        String openedIn,
        @Nullable String endedIn,
        @Nullable String dropReason,
        @Nullable String decisionBody,
        @Nullable LocalDate decidedOn,
        @Nullable String minutesUrl,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of an action that a statement calls {@code action}. */
    public static final String ROW = "action {.*}";

    /** Reads actions by code. */
    public static final String BY_CODES = """
            UNWIND $keys AS key
            MATCH (action:Action {code: key})
            RETURN key,
            """ + ROW + " AS row";

    @Override
    public String nodeKey() {
        return code;
    }

    /** The last decision of a governance body on it, null when none was recorded. */
    public @Nullable Decision decision() {
        return Decision.of(decisionBody, decidedOn, minutesUrl, dropReason);
    }
}
