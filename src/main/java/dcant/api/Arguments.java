package dcant.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field was asked with: objects that are asked the same are read together.
 *
 * @param page null for a field that is not paged
 * @param after the place of its cursor
 * @param before the place of its cursor
 * @param parameters of the statement
 */
record Arguments(
        @Nullable Page page,
        @Nullable Object after,
        @Nullable Object before,
        Map<String, ? extends @Nullable Object> parameters) {

    private static final Arguments NONE = new Arguments(null, null, null, Map.of());

    static Arguments of(Map<String, ? extends @Nullable Object> parameters) {
        return parameters.isEmpty() ? NONE : new Arguments(null, null, null, parameters);
    }

    Page ofPage() {
        if (page == null) {
            throw new IllegalStateException("a field without pages");
        }
        return page;
    }

    PagedText.Direction direction() {
        return new PagedText.Direction(ofPage().isBackward(), after != null, before != null);
    }
}
