package dcant.buildingblock;

/** What a building block is for. */
public enum Domain {
    ACCESSIBILITY_DESIGN,
    CITIZEN_PARTICIPATION,
    CIVIL_STATUS,
    COLLABORATION,
    DATA,
    DOCUMENTS_ARCHIVING,
    EDUCATION,
    EXCHANGE,
    FINANCE,
    GEOGRAPHY,
    HOSTING,
    IDENTITY,
    MOBILITY,
    OTHER,
    PAYMENT,
    PROCEDURES,
    SECURITY,
    SOCIAL,
    URBAN_PLANNING
}
