package dcant.reuse;

import dcant.api.IntFilter;
import dcant.authority.AuthorityKind;
import dcant.authority.AuthorityRef;
import dcant.buildingblock.ReuseStatus;
import dcant.source.Reliability;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which reuses to keep: all that is given must hold. */
record ReuseFilter(
        @Nullable List<ReuseStatus> status,
        @Nullable List<AuthorityKind> authorityKind,
        @Nullable AuthorityRef within,
        @Nullable IntFilter population,
        @Nullable Boolean hasContact,
        @Nullable Boolean hasExperience,
        @Nullable List<Reliability> reliability,
        @Nullable OffsetDateTime updatedAfter) {

    static final ReuseFilter NONE = new ReuseFilter(null, null, null, null, null, null, null, null);
}
