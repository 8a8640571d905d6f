package dcant.programme;

import dcant.graph.Row;

/** How a programme stands to another one. */
public record ProgrammeRelation(ProgrammeRelationNature nature, Programme programme) {

    /** The row of a {@code programme} of a {@code nature}. */
    static final Row<ProgrammeRelation> ROW =
            Row.of(ProgrammeRelation.class, "{nature: nature, programme: " + Programme.ROW + "}");
}
