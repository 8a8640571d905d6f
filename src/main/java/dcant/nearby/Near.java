package dcant.nearby;

/** Who reuses something, and the ring where it is found. */
record Near(NearbyRing ring, String code) {}
