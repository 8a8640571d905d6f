package dcant.nearby;

/** How near an authority is to another, nearest first. */
public enum NearbyRing {
    MEMBERSHIP,
    INTERCOMMUNALITY,
    DEPARTMENT,
    REGION,
    COUNTRY_SAME_SIZE
}
