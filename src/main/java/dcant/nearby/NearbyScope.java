package dcant.nearby;

import java.util.List;

/** How far to look for neighbours. */
enum NearbyScope {
    CLOSEST,
    MEMBERSHIP,
    INTERCOMMUNALITY,
    DEPARTMENT,
    REGION,
    COUNTRY_SAME_SIZE;

    /** Where to look, nearest first. */
    List<NearbyRing> rings() {
        return this == CLOSEST ? List.of(NearbyRing.values()) : List.of(NearbyRing.valueOf(name()));
    }
}
