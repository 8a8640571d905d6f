package dcant;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;

/**
 * A programme of its own for a test that writes: the tests that read find the real ones as they were. Its actions are
 * piloted by the fictional bodies of the demonstration. What the journal says of it stays, as everything there.
 */
public final class TestProgramme implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final String CREATE = """
            CREATE (programme:Programme {
              code: $code, title: 'Programme d’essai', summary: 'Pour un test.', priorityWord: 'priorité',
              isReviewedEachSemester: true, reliability: 'ILLUSTRATIVE', sourceKeys: ['illustrative']})
            CREATE (priority:Priority {
              key: $code + '/1', number: 1, title: 'Une priorité', reliability: 'ILLUSTRATIVE',
              sourceKeys: ['illustrative']})-[:OF]->(programme)
            CREATE (:Priority {
              key: $code + '/2', number: 2, title: 'Une autre', reliability: 'ILLUSTRATIVE',
              sourceKeys: ['illustrative']})-[:OF]->(programme)
            WITH priority
            MATCH (state:Authority {code: 'ORG-fictif-service-etat-exemple'})
            MATCH (territorial:Authority {code: 'ORG-fictif-syndicat-exemple'})
            UNWIND ['-01', '-02', '-03'] AS number
            CREATE (action:Action {
              code: $code + number, title: '[Exemple fictif] Action' + number, description: 'Pour un test.',
              status: 'PLANNED', openedIn: '2018-S1', reliability: 'ILLUSTRATIVE',
              sourceKeys: ['illustrative']})-[:SERVES]->(priority)
            CREATE (state)-[:PILOTS {
              side: 'STATE', reliability: 'ILLUSTRATIVE', sourceKeys: ['illustrative']}]->(action)
            FOREACH (one IN CASE number WHEN '-03' THEN [] ELSE [territorial] END |
              CREATE (one)-[:PILOTS {
                side: 'TERRITORIAL', reliability: 'ILLUSTRATIVE', sourceKeys: ['illustrative']}]->(action))
            """;

    private static final String DELETE = """
            MATCH (programme:Programme {code: $code})
            OPTIONAL MATCH (programme)<-[:OF]-(part)
            OPTIONAL MATCH (part)<-[:SERVES|IN]-(inner)
            OPTIONAL MATCH (inner)<-[:OF]-(review:Review)
            OPTIONAL MATCH (part)<-[:FREEZES]-(edition:Edition)
            OPTIONAL MATCH (edition)-[:HOLDS]->(snapshot:ActionSnapshot)
            OPTIONAL MATCH (edition)<-[:CORRECTS]-(erratum:Erratum)
            OPTIONAL MATCH (proposal:ActionProposal) WHERE proposal.priorityKey STARTS WITH $code + '/'
            OPTIONAL MATCH (reminder:Reminder) WHERE reminder.actionCode STARTS WITH $code
            DETACH DELETE reminder, programme, part, inner, review, proposal, edition, snapshot, erratum
            """;

    private final Supplier<Driver> driver;
    private final String code = "essai-" + NUMBERS.incrementAndGet() + "-" + System.nanoTime();

    public TestProgramme(Driver driver) {
        this(() -> driver);
    }

    /** For a database that may have started again, elsewhere, when the programme is forgotten. */
    public TestProgramme(Supplier<Driver> driver) {
        this.driver = driver;
        run(CREATE);
    }

    public String code() {
        return code;
    }

    /** Code of one of its three actions. The contributor of the demonstration co-pilots the first two. */
    public String action(int number) {
        return code + "-0" + number;
    }

    private void run(String cypher) {
        driver.get()
                .executableQuery(cypher)
                .withParameters(Map.of("code", code))
                .execute();
    }

    @Override
    public void close() {
        run(DELETE);
    }
}
