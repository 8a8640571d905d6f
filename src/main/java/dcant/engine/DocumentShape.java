package dcant.engine;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How deep and how wide a document is once its fragments are unfolded, each of them measured once: time grows with the
 * length of the document only, whatever its fragments do.
 */
final class DocumentShape {

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");
    private static final long COUNTED_AT_MOST = 1_000_000;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    DocumentShape(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
    }

    Size of(OperationDefinition operation) {
        return of(operation.getSelectionSet());
    }

    private Size of(@Nullable SelectionSet selections) {
        var size = Size.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.beside(of(selection));
            }
        }
        return size;
    }

    private Size of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> below(field).within(field);
            case InlineFragment fragment -> of(fragment.getSelectionSet());
            case FragmentSpread spread -> fragment(spread.getName());
            default -> Size.NOTHING;
        };
    }

    /** graphql-java has limits of its own below the introspection fields. */
    private Size below(Field field) {
        return INTROSPECTION.contains(field.getName()) ? Size.NOTHING : of(field.getSelectionSet());
    }

    /** A fragment that stands in itself counts as nothing there: validation refuses it. */
    private Size fragment(String name) {
        var known = sizes.get(name);
        if (known != null || !fragments.containsKey(name) || !open.add(name)) {
            return known == null ? Size.NOTHING : known;
        }
        var size = of(fragments.get(name).getSelectionSet());
        open.remove(name);
        sizes.put(name, size);
        return size;
    }

    /**
     * @param depth of nested fields
     * @param fields in all, counted up to a million
     * @param aliases in all, counted up to a million
     */
    record Size(int depth, long fields, long aliases) {

        static final Size NOTHING = new Size(0, 0, 0);

        Size beside(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.min(fields + other.fields, COUNTED_AT_MOST),
                    Math.min(aliases + other.aliases, COUNTED_AT_MOST));
        }

        Size within(Field field) {
            return new Size(depth + 1, fields + 1, aliases + (field.getAlias() == null ? 0 : 1));
        }
    }
}
