package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.programme.ProgrammeRelation;
import java.util.List;

/** Programmes, how they follow each other, and their priorities. */
final class ProgrammeSeed {

    private static final Form PROGRAMME = Form.reference("programme", "");
    private static final Form AUTHORITY = Form.reference("authority", "");

    private static final SeedFile PROGRAMMES = SeedFile.of(
                    "programmes",
                    List.of(
                            required("code", Form.matching("[a-z0-9-]+", "dcant-2018-2020")),
                            required("title", Form.text()),
                            required("summary", Form.text()),
                            optional("startsOn", Form.date()),
                            optional("endsOn", Form.date()),
                            required("priorityWord", Form.text()),
                            required("isReviewedEachSemester", Form.bool()),
                            optional("coordinators", Form.listOf(AUTHORITY)),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    CREATE (programme:Programme {
                      code: row.code, title: row.title, summary: row.summary, startsOn: row.startsOn, endsOn: row.endsOn,
                      priorityWord: row.priorityWord, isReviewedEachSemester: row.isReviewedEachSemester,
                      reliability: row.reliability, sourceKeys: row.sources})
                    WITH programme, row
                    UNWIND range(0, size(row.coordinators) - 1) AS rank
                    MATCH (coordinator:Authority {code: row.coordinators[rank]})
                    CREATE (coordinator)-[:COORDINATES {rank: rank}]->(programme)
                    """)
            .keyed("programme", "", "code");

    private static final SeedFile PROGRAMME_RELATIONS = SeedFile.of(
            "programme-relations",
            List.of(
                    required("programme", PROGRAMME),
                    required("nature", Form.oneOf(ProgrammeRelation.Nature.class)),
                    required("other", PROGRAMME)),
            """
            UNWIND $rows AS row
            MATCH (programme:Programme {code: row.programme})
            MATCH (other:Programme {code: row.other})
            CREATE (programme)-[:RELATED_TO {nature: row.nature}]->(other)
            """);

    private static final SeedFile PRIORITIES = SeedFile.of(
                    "priorities",
                    List.of(
                            required("programme", PROGRAMME),
                            required("number", Form.integer(1, 99)),
                            required("title", Form.text()),
                            optional("summary", Form.text()),
                            SourceSeed.RELIABILITY,
                            SourceSeed.SOURCES),
                    """
                    UNWIND $rows AS row
                    MATCH (programme:Programme {code: row.programme})
                    CREATE (:Priority {
                      key: row.programme + '/' + row.number, number: row.number, title: row.title, summary: row.summary,
                      reliability: row.reliability, sourceKeys: row.sources})-[:OF]->(programme)
                    """)
            .keyed("priority", "", "programme", "number");

    static final List<SeedFile> FILES = List.of(PROGRAMMES, PROGRAMME_RELATIONS, PRIORITIES);

    private ProgrammeSeed() {}
}
