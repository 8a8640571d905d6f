package dcant.authority;

import dcant.authority.SuccessionController.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reference names on a day, and how it got there. */
public record AuthorityResolution(
        String requested,
        ResolutionOutcome outcome,
        @Nullable Authority authority,
        List<Succession> path) {

    static AuthorityResolution of(String requested, @Nullable Found found) {
        if (found == null) {
            return new AuthorityResolution(requested, ResolutionOutcome.UNKNOWN, null, List.of());
        }
        if (found.ends().size() > 1) {
            return new AuthorityResolution(requested, ResolutionOutcome.AMBIGUOUS, null, found.path());
        }
        var isSame = !found.isFormerCode() && found.path().isEmpty();
        return new AuthorityResolution(
                requested,
                isSame ? ResolutionOutcome.CURRENT : ResolutionOutcome.SUCCEEDED,
                found.ends().getFirst(),
                found.path());
    }

    /** What a reference turned out to be. */
    public enum ResolutionOutcome {
        CURRENT,
        SUCCEEDED,
        AMBIGUOUS,
        UNKNOWN
    }
}
