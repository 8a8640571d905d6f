package dcant.buildingblock;

/** Whether an authority may use a building block. */
public enum EligibilityVerdict {
    YES,
    WITH_CONDITIONS,
    NO,
    UNKNOWN
}
