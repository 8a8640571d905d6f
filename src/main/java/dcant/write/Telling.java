package dcant.write;

import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom the journal tells a change: to who may read the trail, or to everybody in the feed too.
 *
 * @param type of the entry in the feed, null when it is not public
 * @param authority that it was done for, null for a coordinator
 * @param more what is told beside the components that change
 */
public record Telling(
        @Nullable JournalEntryType type, @Nullable String authority, List<Change> more) {

    public static Telling inTrail(@Nullable String authority) {
        return new Telling(null, authority, List.of());
    }

    public static Telling inFeed(JournalEntryType type, @Nullable String authority) {
        return new Telling(type, authority, List.of());
    }

    /** The same with something else that is told, such as a reason. */
    public Telling and(String field, @Nullable Object before, @Nullable Object after) {
        var all = new ArrayList<>(more);
        all.add(Change.of(field, before, after));
        return new Telling(type, authority, all);
    }
}
