package dcant.write;

import dcant.api.Node;
import dcant.graph.Components;
import dcant.graph.Row;
import dcant.graph.Update;
import dcant.journal.Change;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are written, as records: how one is found, what a new one hangs on, and which of its components the journal
 * tells. A change is a record of some components of the object, of the same names and types.
 */
public final class Kind<T extends Node> {

    private final Row<T> row;
    private final String pattern;
    private final String links;
    private final List<String> told;
    private final Update made;
    private final Update changed;

    private Kind(Row<T> row, String pattern, String links, List<String> told) {
        var variable = row.cypher().strip().split("\\s", 2)[0];
        this.row = row;
        this.pattern = pattern;
        this.links = links;
        this.told = told;
        this.made = new Update("%s\nSET %s = $properties".formatted(links.strip(), variable));
        this.changed = new Update("MATCH %s\nSET %s += $properties".formatted(pattern, variable));
    }

    /**
     * All components but the key are told, in the order of the alphabet.
     *
     * @param pattern finds the object of {@code $key}, under the name that the row has for it
     * @param links make a new one, under that name, beside what it hangs on; its properties are set afterwards
     */
    public static <T extends Node> Kind<T> of(Row<T> row, String pattern, String links) {
        var told = Components.typesOf(row.type()).keySet().stream().filter(name -> !name.equals("key"));
        return new Kind<>(row, pattern, links, told.sorted().toList());
    }

    /** The same, of which these components are told, in this order. */
    public Kind<T> telling(String... components) {
        return new Kind<>(row, pattern, links, List.of(components));
    }

    boolean tells(String component) {
        return told.contains(component);
    }

    Class<T> type() {
        return row.type();
    }

    /** Reads the object of {@code $key}. */
    String found() {
        return "MATCH %s\nRETURN %s AS row".formatted(pattern, row);
    }

    Update made() {
        return made;
    }

    Update changed() {
        return changed;
    }

    /** Both texts, for who looks whether the database understands them. */
    public List<Update> updates() {
        return links.isEmpty() ? List.of(changed) : List.of(made, changed);
    }

    /** What becomes of the components that are told, a new object being a change from nothing. */
    public List<Change> changes(@Nullable T before, Record after) {
        var values = Components.of(after);
        var old = before == null ? Map.<String, @Nullable Object>of() : Components.of((Record) before);
        return told.stream()
                .filter(values::containsKey)
                .map(name -> Change.of(name, old.get(name), values.get(name)))
                .toList();
    }

    /**
     * The properties that a change sets.
     *
     * @param version that the object has then, left aside where it has none
     */
    Map<String, @Nullable Object> properties(Record change, int version) {
        requirePart(change.getClass());
        var properties = Components.of(change);
        if (Versioned.class.isAssignableFrom(row.type())) {
            properties.put("version", version);
        }
        return properties;
    }

    /** A change that is no part of the object would be written and never read. */
    private void requirePart(Class<?> change) {
        var own = Components.typesOf(row.type());
        Components.typesOf(change).forEach((name, type) -> {
            if (!type.equals(own.get(name))) {
                throw new IllegalArgumentException(
                        "%s has no component %s %s".formatted(row.type().getSimpleName(), type, name));
            }
        });
    }
}
