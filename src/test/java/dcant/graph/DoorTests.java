package dcant.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dcant.HubTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a statement may return and what it may be given is the same through every door. */
@HubTest
@Tag("doors")
class DoorTests {

    private final Graph graph;

    DoorTests(Graph graph) {
        this.graph = graph;
    }

    @Test
    void everyKindOfValueComesBackAsARecordHasIt() {
        var parameters = Map.of(
                "day", LocalDate.of(2020, 2, 29),
                "instant", Instant.parse("2020-12-31T23:59:59Z"),
                "unit", TimeUnit.DAYS,
                "texts", List.of("à", "b"),
                "nothing", Optional.empty());

        var row = graph.one("""
                RETURN {day: $day, instant: $instant, unit: $unit, texts: $texts, nothing: $nothing, count: 3} AS row
                """, parameters, Values.class);

        assertThat(row)
                .isEqualTo(new Values(
                        LocalDate.of(2020, 2, 29),
                        Instant.parse("2020-12-31T23:59:59Z"),
                        TimeUnit.DAYS,
                        List.of("à", "b"),
                        null,
                        3));
    }

    @Test
    void aListMayHaveNothingInAPlaceAndAMapMayStandInAMap() {
        var row = graph.one("""
                RETURN {moment: datetime('2020-12-31T23:59:59.5+01:00'), units: ['DAYS', 'HOURS'],
                  holes: ['a', null], inner: {length: 4}, isThere: true, far: 5000000000, ignored: 1} AS row
                """, Map.of(), Nested.class);

        assertThat(row)
                .isEqualTo(new Nested(
                        OffsetDateTime.parse("2020-12-31T22:59:59.5Z"),
                        List.of(TimeUnit.DAYS, TimeUnit.HOURS),
                        Arrays.asList("a", null),
                        new Length(4),
                        true,
                        5_000_000_000L));
    }

    @Test
    void rowsAreGivenToTheKeysThatAskedForThem() {
        var lengths = graph.lists("""
                UNWIND $keys AS key
                UNWIND range(1, size(key)) AS length
                RETURN key, {length: length} AS row
                """, List.of("ab", "", "c"), Map.of(), Length.class);

        assertThat(lengths)
                .isEqualTo(Map.of(
                        "ab", List.of(new Length(1), new Length(2)), "", List.of(), "c", List.of(new Length(1))));
    }

    @Test
    void aWriteIsSeenByTheNextRead() {
        graph.write(List.of(new Statement(new Update("CREATE (:DoorTest {number: $number})"), Map.of("number", 7))));

        var found = graph.list("MATCH (test:DoorTest) RETURN {length: test.number} AS row", Map.of(), Length.class);
        graph.write(List.of(new Statement(new Update("MATCH (test:DoorTest) DELETE test"), Map.of())));

        assertThat(found).containsExactly(new Length(7));
    }

    @Test
    void nothingIsWrittenWhenOneStatementOfATransactionFails() {
        var work = List.of(
                new Statement(new Update("CREATE (:DoorTest {number: 8})"), Map.of()),
                new Statement(new Update("CREATE (:Programme {code: 'dcant-2018-2020'})"), Map.of()));

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> graph.write(work));

        assertThat(graph.list("MATCH (test:DoorTest) RETURN {length: test.number} AS row", Map.of(), Length.class))
                .isEmpty();
    }

    @Test
    void aReadIsStoppedAtTheTimeLimit() {
        var endless =
                "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN {length: sum(a * b % 7)} AS row";

        assertThatExceptionOfType(TimedOut.class)
                .isThrownBy(() -> graph.list(endless, Map.of(), Length.class))
                .withMessageContaining("5s");
    }

    @Test
    void theStatementsOfAQueryShareItsTime() {
        var some = "UNWIND range(1, $most) AS number RETURN {length: sum(number % 7)} AS row";

        assertThatExceptionOfType(TimedOut.class)
                .isThrownBy(() -> graph.query(() -> IntStream.range(1_000_000, 1_000_500)
                        .mapToObj(most -> graph.list(some, Map.of("most", most), Length.class))
                        .toList()));
    }

    @Test
    void aReadThatNeedsTooMuchMemoryIsStoppedAndSaysSo() {
        var large = Collections.nCopies(5_000, "x".repeat(1_000));
        var groups = "UNWIND range(1, 1000000) AS number WITH number, $large AS large, count(*) AS length"
                + " RETURN {length: sum(length)} AS row";

        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> graph.list(groups, Map.of("large", large), Length.class))
                .withMessageContaining("Ask for less");
    }

    private record Values(
            LocalDate day,
            Instant instant,
            TimeUnit unit,
            List<String> texts,
            @Nullable String nothing,
            int count) {}

    private record Length(int length) {}

    record Nested(
            OffsetDateTime moment,
            List<TimeUnit> units,
            List<@Nullable String> holes,
            Length inner,
            boolean isThere,
            long far) {}
}
