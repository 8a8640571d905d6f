package dcant.api;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.SelectionSetContainer;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The paging arguments of one field: a controller takes it as a parameter.
 *
 * @param size how many items, 1 to 100
 * @param isBackward whether they are counted from the end ({@code last})
 * @param isCounted whether the request asks for the total
 */
public record Page(
        int size,
        boolean isBackward,
        @Nullable String after,
        @Nullable String before,
        boolean isCounted) {

    private static final int MOST = 100;

    static Page of(DataFetchingEnvironment field) {
        Integer first = field.getArgument("first");
        Integer last = field.getArgument("last");
        if (last != null && isWritten(field, "first")) {
            throw new BadRequest("Give `first` or `last`, not both.");
        }
        var size = last != null ? last : first;
        if (size == null) {
            throw new BadRequest("Give `first` or `last`: how many items, 1 to " + MOST + ".");
        }
        if (size < 1 || size > MOST) {
            throw new BadRequest(
                    "`%s` must be 1 to %d, it is %d.".formatted(last != null ? "last" : "first", MOST, size));
        }
        return new Page(
                size,
                last != null,
                field.getArgument("after"),
                field.getArgument("before"),
                isAsked("totalCount", field.getMergedField().getFields(), field));
    }

    /**
     * Whether a field is directly below these, in a fragment or not. The library's own way of asking prepares the whole
     * request anew for each object.
     */
    private static boolean isAsked(String name, Collection<? extends Node<?>> nodes, DataFetchingEnvironment field) {
        return nodes.stream().anyMatch(node -> {
            var selections = node instanceof FragmentSpread spread
                    ? Objects.requireNonNull(field.getFragmentsByName().get(spread.getName()))
                            .getSelectionSet()
                    : ((SelectionSetContainer<?>) node).getSelectionSet();
            return selections != null
                    && (selections.getSelectionsOfType(Field.class).stream()
                                    .anyMatch(selected -> selected.getName().equals(name))
                            || isAsked(name, selections.getSelectionsOfType(InlineFragment.class), field)
                            || isAsked(name, selections.getSelectionsOfType(FragmentSpread.class), field));
        });
    }

    private static boolean isWritten(DataFetchingEnvironment field, String argument) {
        return field.getField().getArguments().stream()
                .anyMatch(written -> written.getName().equals(argument));
    }
}
