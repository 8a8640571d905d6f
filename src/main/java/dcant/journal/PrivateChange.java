package dcant.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trail tells of a write.
 *
 * @param authority that it was done for, null for a coordinator
 */
public record PrivateChange(Subject subject, @Nullable String authority, List<Change> changes) {}
