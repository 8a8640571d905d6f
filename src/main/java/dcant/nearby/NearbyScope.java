package dcant.nearby;

/** How far to look for neighbours. */
enum NearbyScope {
    CLOSEST,
    MEMBERSHIP,
    INTERCOMMUNALITY,
    DEPARTMENT,
    REGION,
    COUNTRY_SAME_SIZE
}
