package dcant.api;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.SelectionSetContainer;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paging arguments of one field: a controller takes it as a parameter.
 *
 * @param size how many items, 1 to 100
 * @param isBackward whether they are counted from the end ({@code last})
 * @param isCounted whether the request asks for the total
 * @param facets names of the facets that it asks for
 */
public record Page(
        int size,
        boolean isBackward,
        @Nullable String after,
        @Nullable String before,
        boolean isCounted,
        List<String> facets) {

    private static final int MOST = 100;

    /** Whether the whole list has to be found, and not the page alone. */
    boolean isWhole() {
        return isCounted || !facets.isEmpty();
    }

    /** The page of a field, the same wherever a request asks for it. */
    static Page in(DataFetchingEnvironment field) {
        return field.getGraphQlContext().computeIfAbsent(field.getMergedField().getFields(), any -> Page.of(field));
    }

    private static Page of(DataFetchingEnvironment field) {
        Integer first = field.getArgument("first");
        Integer last = field.getArgument("last");
        if (last != null && isWritten(field, "first")) {
            throw new BadRequest("Give `first` or `last`, not both.");
        }
        var size = last != null ? last : first;
        if (size == null) {
            throw new BadRequest("Give `first` or `last`: how many items, 1 to " + MOST + ".");
        }
        var asked = field.getMergedField().getFields();
        return new Page(
                BadRequest.unlessBetween(1, MOST, last != null ? "last" : "first", size),
                last != null,
                field.getArgument("after"),
                field.getArgument("before"),
                below(asked, field).anyMatch(selected -> selected.getName().equals("totalCount")),
                facets(below(asked, field), field));
    }

    /** Cheap, and enough: those who have the same page in a request ask for it together. */
    @Override
    public int hashCode() {
        return 31 * size + Objects.hashCode(after);
    }

    /** Names of the facets that are asked for. */
    private static List<String> facets(Stream<Field> below, DataFetchingEnvironment field) {
        return below.filter(selected -> selected.getName().equals("facets"))
                .flatMap(facets -> below(List.of(facets), field))
                .map(Field::getName)
                .distinct()
                .toList();
    }

    /**
     * The fields directly below these, in fragments or not. The library's own way of asking prepares the whole request
     * anew for each object.
     */
    private static Stream<Field> below(Collection<? extends Node<?>> nodes, DataFetchingEnvironment field) {
        return nodes.stream()
                .map(node -> node instanceof FragmentSpread spread
                        ? Objects.requireNonNull(field.getFragmentsByName().get(spread.getName()))
                                .getSelectionSet()
                        : ((SelectionSetContainer<?>) node).getSelectionSet())
                .filter(Objects::nonNull)
                .flatMap(set -> Stream.of(
                                set.getSelectionsOfType(Field.class).stream(),
                                below(set.getSelectionsOfType(InlineFragment.class), field),
                                below(set.getSelectionsOfType(FragmentSpread.class), field))
                        .flatMap(selected -> selected));
    }

    private static boolean isWritten(DataFetchingEnvironment field, String argument) {
        return field.getField().getArguments().stream()
                .anyMatch(written -> written.getName().equals(argument));
    }
}
