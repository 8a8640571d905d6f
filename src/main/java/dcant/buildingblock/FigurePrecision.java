package dcant.buildingblock;

/** How a published number is to be read. */
public enum FigurePrecision {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST
}
