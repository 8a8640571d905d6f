package dcant.buildingblock;

/** How a building block stands on another. */
public enum DependencyNature {
    USES,
    CONFORMS_TO,
    EXTENDS,
    REPLACES
}
