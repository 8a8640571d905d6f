package dcant.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page or a paper where a fact was read.
 *
 * @param reliability that of the fact that cites it
 */
public record Source(
        String title,
        @Nullable String url,
        Reliability reliability,
        @Nullable LocalDate readOn,
        @Nullable String passage,
        @Nullable String archiveUrl) {}
