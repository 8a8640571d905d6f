package dcant.authority;

import dcant.api.IntFilter;
import dcant.api.StringFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which authorities to keep: all that is given must hold. */
record AuthorityFilter(
        @Nullable KindFilter kind,
        @Nullable IntFilter population,
        @Nullable StringFilter postalCode,
        @Nullable AuthorityRef within,
        @Nullable AuthorityRef memberOf,
        @Nullable AuthorityStatus status,
        @Nullable List<AuthorityFilter> and,
        @Nullable List<AuthorityFilter> or,
        @Nullable AuthorityFilter not) {

    /** The rest of the filter, for a list that is already that of the territory. */
    AuthorityFilter withoutWithin() {
        return new AuthorityFilter(kind, population, postalCode, null, memberOf, status, and, or, not);
    }

    record KindFilter(@Nullable AuthorityKind eq, @Nullable List<AuthorityKind> in) {}
}
