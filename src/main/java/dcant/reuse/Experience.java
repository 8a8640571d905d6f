package dcant.reuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an authority tells the next one.
 *
 * @param effortDays working days that putting it in service took
 */
public record Experience(
        @Nullable String worked,
        @Nullable String difficulties,
        @Nullable Integer effortDays,
        @Nullable Boolean recommends,
        LocalDate statedOn) {}
