package dcant.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HubTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** Answers from memory are the database's answers: never older than a write that was acknowledged. */
@HubTest
class RememberedReadsTests {

    private static final String READ = "MATCH (counter:Counter {name: $name}) RETURN {number: counter.number} AS row";
    private static final String WRITE = "MATCH (counter:Counter {name: $name}) SET counter.number = $number";
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final Graph graph;
    private final Driver driver;

    RememberedReadsTests(Graph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @BeforeEach
    void counters() {
        run("UNWIND $names AS name CREATE (:Counter {name: name, number: 0})", Map.of("names", NAMES));
    }

    @AfterEach
    void noCounters() {
        run("MATCH (counter:Counter) DELETE counter", Map.of());
    }

    @Test
    void aReadIsAnsweredFromMemoryUntilSomethingIsCommitted() {
        graph.rows(READ, Map.of("name", "a"));
        var second = graph.rows(READ, Map.of("name", "a"));

        assertThat(graph.rows(READ, Map.of("name", "a"))).isSameAs(second);

        run(WRITE, Map.of("name", "b", "number", 1));

        assertThat(graph.rows(READ, Map.of("name", "a"))).isNotSameAs(second).isEqualTo(second);
    }

    @Test
    void ofSeveralKeysOnlyThoseAreReadThatAreNotRemembered() {
        var keyed = """
                UNWIND $keys AS key
                MATCH (counter:Counter {name: key})
                RETURN key, {number: counter.number} AS row
                """;
        read(keyed, "a");
        var remembered = read(keyed, "a").get("a");

        var both = read(keyed, "a", "b");

        assertThat(both.get("a")).isSameAs(remembered);
        assertThat(both.get("b")).containsExactly(new Counted(0));

        run(WRITE, Map.of("name", "a", "number", 7));

        assertThat(read(keyed, "a", "b")).isEqualTo(Map.of("a", List.of(new Counted(7)), "b", List.of(new Counted(0))));
    }

    @Test
    void rowsOfManyNothingsAreRememberedToo() {
        var nothings = IntStream.range(0, 40)
                .mapToObj(number -> "n" + number + ": null")
                .toList();
        var keyed = "UNWIND $keys AS key UNWIND range(1, 200) AS number RETURN key, {number: number, %s} AS row"
                .formatted(String.join(", ", nothings));
        read(keyed, "a");
        var remembered = read(keyed, "a").get("a");

        assertThat(read(keyed, "a").get("a")).hasSize(200).isSameAs(remembered);
    }

    @Test
    void whatIsRememberedSharesItsTexts() {
        var keyed = """
                UNWIND $keys AS key
                RETURN key, {text: toLower(left(key, 0) + 'SAME'), texts: [toLower(left(key, 0) + 'SAME'), toUpper(key)]} AS row
                """;
        graph.lists(keyed, List.of("a", "b"), Map.of(), Texts.class);
        var remembered = graph.lists(keyed, List.of("a", "b"), Map.of(), Texts.class).values().stream()
                .flatMap(List::stream)
                .toList();

        assertThat(remembered)
                .containsExactlyInAnyOrder(
                        new Texts("same", List.of("same", "A")), new Texts("same", List.of("same", "B")));
        var text = remembered.getFirst().text();
        assertThat(remembered).allSatisfy(each -> {
            assertThat(each.text()).isSameAs(text);
            assertThat(each.texts().getFirst()).isSameAs(text);
        });
    }

    private Map<String, List<Counted>> read(String keyed, String... keys) {
        return graph.lists(keyed, List.of(keys), Map.of(), Counted.class);
    }

    @Test
    void whatAsksTheClockIsReadEachTime() {
        var clock = "RETURN {now: datetime.realtime().epochMillis} AS row";

        assertThat(graph.rows(clock, Map.of())).isNotSameAs(graph.rows(clock, Map.of()));
    }

    @Test
    void whoWritesOverAnyConnectionReadsItsOwnWrite() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = NAMES.stream()
                    .map(name -> (Callable<List<Integer>>) () -> writeAndRead(name))
                    .toList();

            for (var read : threads.invokeAll(writers)) {
                assertThat(read.get())
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 100).boxed().toList());
            }
        }
    }

    private List<Integer> writeAndRead(String name) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(number -> {
                    run(WRITE, Map.of("name", name, "number", number));
                    return graph.list(READ, Map.of("name", name), Counted.class)
                            .getFirst()
                            .number();
                })
                .toList();
    }

    private void run(String cypher, Map<String, Object> parameters) {
        driver.executableQuery(cypher).withParameters(parameters).execute();
    }

    record Counted(int number) {}

    record Texts(String text, List<String> texts) {}
}
