package dcant.nearby;

import dcant.reuse.Reuse;

/** A reuser near an authority. */
public record NearbyReuser(NearbyRing ring, Reuse reuse) {}
