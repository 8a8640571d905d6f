package dcant.action;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import dcant.write.Kind;
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
        Status status,
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
    public static final Row<Action> ROW = Row.of(Action.class, "action {.*}");

    /** Finds actions by code. */
    public static final Edge<@Nullable Action> BY_CODE = Edge.one("MATCH (action:Action {code: key})", ROW);

    /** Actions as they are written. Priority and building blocks are links, and told beside. */
    public static final Kind<Action> KIND =
            Kind.of(ROW, "(action:Action {code: $key})", "").telling("title", "description", "status");

    /** Whether {@code action} is part of the programme in a semester, which the text names: from its opening to its end. */
    public static String livesIn(String semester) {
        return "action.openedIn <= %1$s AND (action.endedIn IS NULL OR action.endedIn >= %1$s)".formatted(semester);
    }

    /** The same. */
    public static boolean livesIn(String semester, String openedIn, @Nullable String endedIn) {
        return openedIn.compareTo(semester) <= 0 && (endedIn == null || endedIn.compareTo(semester) >= 0);
    }

    @Override
    public String nodeKey() {
        return code;
    }

    /** The last decision of a governance body on it, null when none was recorded. */
    public @Nullable Decision decision() {
        return Decision.of(decisionBody, decidedOn, minutesUrl, dropReason);
    }

    /** What a review can change of an action. */
    public record Outcome(
            String title,
            String description,
            Status status,
            @Nullable String endedIn,
            @Nullable String dropReason,
            @Nullable String decisionBody,
            @Nullable LocalDate decidedOn,
            @Nullable String minutesUrl,
            Reliability reliability,
            List<String> sourceKeys) {}

    /** Where an action stands. */
    public enum Status {
        PLANNED,
        ONGOING,
        COMPLETED,
        DROPPED;

        /** After a review that lets it go on. */
        public Status begun() {
            return this == PLANNED ? ONGOING : this;
        }
    }
}
