package dcant.buildingblock;

import dcant.api.StringFilter;
import dcant.authority.AuthorityRef;
import dcant.source.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which building blocks to keep: all that is given must hold. */
record BuildingBlockFilter(
        @Nullable OneOf<BuildingBlockKind> kind,
        @Nullable OneOf<Domain> domain,
        @Nullable StringFilter licence,
        @Nullable Boolean openSource,
        @Nullable OneOf<BuildingBlockLevel> level,
        @Nullable OneOf<Lifecycle> lifecycle,
        @Nullable AuthorityRef usableBy,
        @Nullable String meets,
        @Nullable AuthorityRef reusedIn,
        @Nullable AuthorityRef publisher,
        @Nullable OneOf<Reliability> reliability,
        @Nullable List<BuildingBlockFilter> and,
        @Nullable List<BuildingBlockFilter> or,
        @Nullable BuildingBlockFilter not) {

    record OneOf<T>(@Nullable T eq, @Nullable List<T> in) {}
}
