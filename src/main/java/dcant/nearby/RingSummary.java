package dcant.nearby;

/** One ring around an authority: how many neighbours there are, and how many of them reuse something. */
record RingSummary(NearbyRing ring, int neighbourCount, int reuserCount) {

    /** Key of the sentence that says it. */
    String sentence() {
        if (neighbourCount == 0) {
            return "ALONE";
        }
        return reuserCount == 0 ? "EMPTY" : "REUSES";
    }
}
