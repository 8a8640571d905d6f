package dcant.seed;

import dcant.graph.Statement;
import dcant.graph.Update;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of {@code seed/}: its columns, and the statement that writes its rows.
 *
 * @param name of the file, without .csv
 * @param kind what its rows are called when others refer to them, or empty
 * @param keyPrefix put before the key columns to make the key that others refer to
 * @param keyColumns the columns that make the key, joined by a slash
 * @param folded columns whose text is searched: a second value, foldedName for name, goes to the statement
 * @param update writes {@code $rows}, one map a row
 * @param afterwards what is to be done once all rows are written
 */
record SeedFile(
        String name,
        String kind,
        String keyPrefix,
        List<String> keyColumns,
        List<Column> columns,
        List<String> folded,
        Update update,
        List<Statement> afterwards) {

    /** @param cypher writes each {@code row} */
    static SeedFile of(String name, String cypher, Column... columns) {
        var update = new Update("UNWIND $rows AS row\n" + cypher);
        return new SeedFile(name, name, "", List.of(), List.of(columns), List.of(), update, List.of());
    }

    /** Of facts: the last two columns say how sure they are, and where they were read. */
    static SeedFile ofFacts(String name, String cypher, Column... columns) {
        var worth = Stream.of(SourceSeed.RELIABILITY, SourceSeed.SOURCES);
        return of(name, cypher, Stream.concat(Stream.of(columns), worth).toArray(Column[]::new));
    }

    SeedFile keyed(String kind, String prefix, String... keyColumns) {
        return new SeedFile(name, kind, prefix, List.of(keyColumns), columns, folded, update, afterwards);
    }

    SeedFile folded(String... foldedColumns) {
        return new SeedFile(name, kind, keyPrefix, keyColumns, columns, List.of(foldedColumns), update, afterwards);
    }

    SeedFile afterwards(Statement statement) {
        return new SeedFile(name, kind, keyPrefix, keyColumns, columns, folded, update, List.of(statement));
    }

    String path() {
        return "seed/" + name + ".csv";
    }
}
