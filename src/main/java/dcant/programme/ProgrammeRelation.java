package dcant.programme;

import dcant.graph.Row;

/** How a programme stands to another one. */
public record ProgrammeRelation(Nature nature, Programme programme) {

    /** The row of a {@code programme} of a {@code nature}. */
    static final Row<ProgrammeRelation> ROW =
            Row.of(ProgrammeRelation.class, "{nature: nature, programme: " + Programme.ROW + "}");

    /** What a programme is to another one. */
    public enum Nature {
        SUCCEEDS,
        PRECEDES,
        PART_OF,
        COMPLEMENTS,
        FUNDED_BY
    }
}
