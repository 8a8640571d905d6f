package dcant.buildingblock;

/** What something costs an authority. */
public enum Pricing {
    FREE,
    FEES,
    MEMBERSHIP,
    PAID,
    UNKNOWN
}
