package dcant.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who decided what becomes of an action, when, and where it is written.
 *
 * @param bodyCode code of the governance body
 * @param reason why the action was given up, null when it was not
 */
public record Decision(
        String bodyCode,
        LocalDate decidedOn,
        @Nullable String minutesUrl,
        @Nullable String reason) {

    /** Null when no body is known to have decided. */
    public static @Nullable Decision of(
            @Nullable String bodyCode,
            @Nullable LocalDate decidedOn,
            @Nullable String minutesUrl,
            @Nullable String reason) {
        return bodyCode == null || decidedOn == null ? null : new Decision(bodyCode, decidedOn, minutesUrl, reason);
    }
}
