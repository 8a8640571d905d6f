package dcant.api;

import java.util.Objects;

/** The whole list that a page was read from, with its filter: what facets are counted on. */
public record Listed(PagedStatement<?> list, Pages.Place place, String parent) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Listed that
                && list == that.list
                && place.equals(that.place)
                && parent.equals(that.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(list.name(), place, parent);
    }
}
