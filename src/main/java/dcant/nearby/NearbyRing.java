package dcant.nearby;

/** How near an authority is to another, nearest first. */
public enum NearbyRing {
    MEMBERSHIP,
    INTERCOMMUNALITY,
    DEPARTMENT,
    REGION,
    COUNTRY_SAME_SIZE;

    /** Whether it is made of members: they are few. */
    boolean isClose() {
        return this == MEMBERSHIP || this == INTERCOMMUNALITY;
    }
}
