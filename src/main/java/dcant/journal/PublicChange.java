package dcant.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the feed tells of a write.
 *
 * @param authority that it was done for, null for a coordinator
 */
public record PublicChange(
        JournalEntryType type, Subject subject, @Nullable String authority, List<Change> changes) {}
