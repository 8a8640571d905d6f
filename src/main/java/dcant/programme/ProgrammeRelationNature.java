package dcant.programme;

/** What a programme is to another one. */
public enum ProgrammeRelationNature {
    SUCCEEDS,
    PRECEDES,
    PART_OF,
    COMPLEMENTS,
    FUNDED_BY
}
