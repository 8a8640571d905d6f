package dcant.buildingblock;

/** Kinds of building blocks. */
public enum BuildingBlockKind {
    APPLICATION,
    COMPONENT,
    API,
    SERVICE,
    DATA_REFERENCE,
    STANDARD,
    FRAMEWORK,
    KIT;

    /** Whether it runs on a machine, so that it has a source code and a documentation. */
    boolean isSoftware() {
        return this == APPLICATION || this == COMPONENT || this == API || this == SERVICE;
    }
}
