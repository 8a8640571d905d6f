package dcant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;

/** The properties of the graph with their types, beside those that its document tells. */
public final class DataModel {

    static final String WITHOUT_DATA = "(no row has one yet)";

    private static final Pattern PROPERTY =
            Pattern.compile("^\\| ([A-Z]\\w+) \\| (\\w+) \\| ([a-z-]+) \\| (.+) \\|$", Pattern.MULTILINE);

    /** Every type that a value of a property has, and not only the first. */
    private static final String OF_NODES = """
            MATCH (node) UNWIND keys(node) AS name
            WITH DISTINCT labels(node)[0] AS owner, name, valueType(node[name]) AS type
            RETURN owner + '.' + name + ': ' + type AS found
            """;

    private static final String OF_RELATIONSHIPS = """
            MATCH ()-[relationship]->() UNWIND keys(relationship) AS name
            WITH DISTINCT type(relationship) AS owner, name, valueType(relationship[name]) AS type
            RETURN owner + '.' + name + ': ' + type AS found
            """;

    private DataModel() {}

    /** Properties of the graph whose name or type the document does not tell. */
    public static Set<String> undocumentedProperties(Driver driver) {
        var found = propertiesOfTheGraph(driver);
        found.removeAll(documentedProperties(row -> true));
        return found;
    }

    static Set<String> documentedProperties(Predicate<MatchResult> kept) {
        try {
            return PROPERTY.matcher(Files.readString(Path.of("docs", "data-model.md")))
                    .results()
                    .filter(kept)
                    .map(row -> row.group(1) + "." + row.group(2) + ": " + row.group(3))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without what the migration tool keeps for itself. */
    static Set<String> propertiesOfTheGraph(Driver driver) {
        var found = new TreeSet<String>();
        for (var cypher : Set.of(OF_NODES, OF_RELATIONSHIPS)) {
            driver.executableQuery(cypher).execute().records().stream()
                    .map(row -> row.get("found").asString())
                    .filter(property ->
                            !property.startsWith("__Neo4jMigration") && !property.startsWith("MIGRATED_TO."))
                    .map(DataModel::inWords)
                    .forEach(found::add);
        }
        return found;
    }

    private static String inWords(String property) {
        var colon = property.indexOf(": ");
        var type = property.substring(colon + 2).replace(" NOT NULL", "");
        return property.substring(0, colon) + ": "
                + switch (type) {
                    case "STRING" -> "text";
                    case "LIST<STRING>", "LIST<NOTHING>" -> "texts";
                    case "INTEGER" -> "integer";
                    case "FLOAT" -> "float";
                    case "BOOLEAN" -> "boolean";
                    case "DATE" -> "date";
                    case "ZONED DATETIME" -> "date-time";
                    default -> type;
                };
    }
}
