package dcant.reuse;

/** What of a date is known. */
public enum DatePrecision {
    YEAR,
    MONTH,
    DAY
}
