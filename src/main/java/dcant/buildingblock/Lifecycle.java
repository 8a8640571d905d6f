package dcant.buildingblock;

/** Where a building block stands in its life. */
public enum Lifecycle {
    ACTIVE,
    DEPRECATED,
    RETIRED
}
