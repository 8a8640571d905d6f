package dcant.reuse;

/** Who stated a fact. */
public enum Provenance {
    DOCUMENTED,
    DECLARED
}
