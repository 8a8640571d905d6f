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
    KIT
}
