package dcant;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.Driver;

/**
 * A programme of its own for a test that writes: the tests that read find the real ones as they were. Its action T1-01 is
 * co-piloted by the fictional bodies of the demonstration. What the journal says of it stays, as everything there.
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
            """;

    private static final String DELETE = """
            MATCH (programme:Programme {code: $code})
            OPTIONAL MATCH (programme)<-[:OF]-(part)
            OPTIONAL MATCH (part)<-[:SERVES|IN]-(inner)
            OPTIONAL MATCH (proposal:ActionProposal) WHERE proposal.priorityKey STARTS WITH $code + '/'
            DETACH DELETE programme, part, inner, proposal
            """;

    private final Driver driver;
    private final String code = "essai-" + NUMBERS.incrementAndGet() + "-" + System.nanoTime();

    public TestProgramme(Driver driver) {
        this.driver = driver;
        run(CREATE);
    }

    public String code() {
        return code;
    }

    private void run(String cypher) {
        driver.executableQuery(cypher).withParameters(Map.of("code", code)).execute();
    }

    @Override
    public void close() {
        run(DELETE);
    }
}
