package dcant.nearby;

import dcant.authority.Authority;
import dcant.reuse.Reuse;

/** A reuser near an authority. */
public record NearbyReuser(Authority authority, NearbyRing ring, Reuse reuse) {}
