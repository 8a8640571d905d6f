package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.programme.ProgrammeRelation;
import java.util.List;

/** Programmes, how they follow each other, and their priorities. */
final class ProgrammeSeed {

    private static final SeedFile PROGRAMMES = SeedFile.ofFacts(
                    "programmes",
                    """
                    CREATE (programme:Programme)
                    SET programme = row {.code, .title, .summary, .startsOn, .endsOn, .priorityWord,
                      .isReviewedEachSemester, .reliability, sourceKeys: row.sources}
                    WITH programme, row
                    UNWIND range(0, size(row.coordinators) - 1) AS rank
                    MATCH (coordinator:Authority {code: row.coordinators[rank]})
                    CREATE (coordinator)-[:COORDINATES {rank: rank}]->(programme)
                    """,
                    required("code", Form.matching("[a-z0-9-]+", "dcant-2018-2020")),
                    required("title", Form.TEXT),
                    required("summary", Form.TEXT),
                    optional("startsOn", Form.DATE),
                    optional("endsOn", Form.DATE),
                    required("priorityWord", Form.TEXT),
                    required("isReviewedEachSemester", Form.BOOL),
                    optional("coordinators", Form.listOf(Form.AUTHORITY)))
            .keyed("programme", "", "code");

    private static final SeedFile PROGRAMME_RELATIONS = SeedFile.of(
            "programme-relations",
            """
            MATCH (programme:Programme {code: row.programme})
            MATCH (other:Programme {code: row.other})
            CREATE (programme)-[:RELATED_TO {nature: row.nature}]->(other)
            """,
            required("programme", Form.PROGRAMME),
            required("nature", Form.oneOf(ProgrammeRelation.Nature.class)),
            required("other", Form.PROGRAMME));

    private static final SeedFile PRIORITIES = SeedFile.ofFacts(
                    "priorities",
                    """
                    MATCH (programme:Programme {code: row.programme})
                    CREATE (priority:Priority)-[:OF]->(programme)
                    SET priority = row {key: row.programme + '/' + row.number, .number, .title, .summary, .reliability,
                      sourceKeys: row.sources}
                    """,
                    required("programme", Form.PROGRAMME),
                    required("number", Form.integer(1, 99)),
                    required("title", Form.TEXT),
                    optional("summary", Form.TEXT))
            .keyed("priority", "", "programme", "number");

    static final List<SeedFile> FILES = List.of(PROGRAMMES, PROGRAMME_RELATIONS, PRIORITIES);

    private ProgrammeSeed() {}
}
