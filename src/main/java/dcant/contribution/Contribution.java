package dcant.contribution;

import dcant.action.ActionPilot;
import dcant.source.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side brings to a programme.
 *
 * @param key code of the programme, slash, side; nothing after the slash for bodies of no known side
 * @param reliability what may count
 */
record Contribution(
        String key,
        ActionPilot.@Nullable Side side,
        List<Reliability> reliability,
        int pilotedActionCount,
        int pilotCount,
        int participantCount,
        int buildingBlockCount,
        int reuseCount) {}
