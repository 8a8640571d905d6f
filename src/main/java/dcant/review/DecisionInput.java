package dcant.review;

import dcant.authority.AuthorityRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who decided, when, and where it is written. */
record DecisionInput(
        AuthorityRef body, LocalDate decidedOn, @Nullable String minutesUrl) {}
