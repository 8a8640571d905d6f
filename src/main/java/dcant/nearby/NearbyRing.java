package dcant.nearby;

import java.util.EnumSet;
import java.util.Set;

/** How near an authority is to another, nearest first. */
public enum NearbyRing {
    MEMBERSHIP,
    INTERCOMMUNALITY,
    DEPARTMENT,
    REGION,
    COUNTRY_SAME_SIZE;

    /** From one ring to another one, none when that is nearer. */
    static Set<NearbyRing> range(NearbyRing first, NearbyRing last) {
        return last.compareTo(first) < 0 ? Set.of() : EnumSet.range(first, last);
    }
}
