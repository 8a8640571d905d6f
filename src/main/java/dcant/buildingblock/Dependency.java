package dcant.buildingblock;

import dcant.source.Reliability;
import dcant.source.Sourced;
import java.util.List;

/**
 * A building block that stands on another, directly or not.
 *
 * @param slug of the building block at the other end
 * @param distance number of links on the shortest way
 */
public record Dependency(String slug, Nature nature, int distance, Reliability reliability, List<String> sourceKeys)
        implements Sourced {

    /** How a building block stands on another. */
    public enum Nature {
        USES,
        CONFORMS_TO,
        EXTENDS,
        REPLACES
    }
}
