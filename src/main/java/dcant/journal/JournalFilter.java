package dcant.journal;

import dcant.authority.AuthorityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entries of the feed to keep: all that is given must hold. */
record JournalFilter(
        @Nullable AuthorityRef within,
        @Nullable List<JournalEntryType> types,
        @Nullable String buildingBlock) {

    static final JournalFilter NONE = new JournalFilter(null, null, null);
}
