package dcant.reuse;

/** Why an authority stopped. */
public enum StopReason {
    REPLACED,
    COST,
    UNFIT,
    NOT_ADOPTED,
    PROVIDER_ENDED,
    EXPERIMENT_ENDED,
    MERGED,
    RECORDED_IN_ERROR,
    OTHER
}
