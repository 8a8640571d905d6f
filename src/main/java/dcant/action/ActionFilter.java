package dcant.action;

import dcant.authority.AuthorityRef;
import dcant.source.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which actions to keep: all that is given must hold. */
record ActionFilter(
        @Nullable List<ActionStatus> status,
        @Nullable String livingIn,
        @Nullable String openedIn,
        @Nullable AuthorityRef pilotedBy,
        @Nullable String buildingBlock,
        @Nullable List<Reliability> reliability) {

    static final ActionFilter NONE = new ActionFilter(null, null, null, null, null, null);
}
