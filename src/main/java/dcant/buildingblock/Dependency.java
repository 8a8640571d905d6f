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
record Dependency(String slug, DependencyNature nature, int distance, Reliability reliability, List<String> sourceKeys)
        implements Sourced {}
