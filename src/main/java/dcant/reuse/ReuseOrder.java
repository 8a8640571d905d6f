package dcant.reuse;

/** How reuses are sorted. Equal ones follow by code of the authority. */
public enum ReuseOrder {
    CLOSEST_SIZE,
    CONFIRMED_ON,
    SINCE,
    NAME
}
