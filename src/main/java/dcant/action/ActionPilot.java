package dcant.action;

import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.util.List;

/** An authority that pilots an action, and for which side. */
public record ActionPilot(Side side, String authorityCode, Reliability reliability, List<String> sourceKeys)
        implements Sourced {

    static final Row<ActionPilot> ROW =
            Row.of(ActionPilot.class, "pilots {.side, .reliability, .sourceKeys, authorityCode: authority.code}");

    /** The two sides that build the programme together. */
    public enum Side {
        STATE,
        TERRITORIAL
    }
}
