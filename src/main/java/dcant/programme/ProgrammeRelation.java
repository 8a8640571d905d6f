package dcant.programme;

/** How a programme stands to another one. */
public record ProgrammeRelation(ProgrammeRelationNature nature, Programme programme) {}
