package dcant.impact;

/**
 * A building block that stands on another.
 *
 * @param paths number of simple ways of at most six links
 */
record ImpactDependent(String slug, int distance, int paths) {}
