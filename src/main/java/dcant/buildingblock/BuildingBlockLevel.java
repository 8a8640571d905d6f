package dcant.buildingblock;

/** Who a building block comes from. */
public enum BuildingBlockLevel {
    STATE,
    TERRITORIAL,
    EUROPEAN
}
